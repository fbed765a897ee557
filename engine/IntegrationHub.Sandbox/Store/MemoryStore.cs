namespace IntegrationHub.Sandbox.Store;

/// <summary>A shop that is forgotten with the server.</summary>
internal sealed class MemoryStore : IShopStore
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ShopState _state = new();

    public MemoryStore(Action<Shop> seed)
    {
        var shop = new Shop(_state);
        seed(shop);
        _state.Apply(new Commit(shop.Changes, null));
    }

    public async Task<T> RunAsync<T>(Func<Shop, (T Result, SavedReply? Reply)> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var shop = new Shop(_state);
            var (result, reply) = work(shop);
            _state.Apply(new Commit(shop.Changes, reply));
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
