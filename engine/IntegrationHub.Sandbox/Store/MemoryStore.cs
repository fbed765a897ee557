namespace IntegrationHub.Sandbox.Store;

/// <summary>A shop that is forgotten with the server.</summary>
internal sealed class MemoryStore : IShopStore
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Books _books;

    public MemoryStore(Books empty, Action<Shop> seed)
    {
        _books = empty;
        var shop = new Shop(_books.Of(isLive: false));
        seed(shop);
        _books.Apply(new Commit(shop.Changes, null, IsLive: false));
    }

    public async Task<T> RunAsync<T>(bool isLive, Func<Shop, (T Result, SavedReply? Reply)> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var shop = new Shop(_books.Of(isLive), _books.Of(!isLive));
            var (result, reply) = work(shop);
            _books.Apply(new Commit(shop.Changes, reply, isLive, shop.StartsAnew));
            return result;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
