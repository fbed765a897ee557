namespace IntegrationHub.Sandbox.Store;

/// <summary>A shop in a file, shared by every process that opens it: each request takes the lock, catches up, runs, appends.</summary>
internal sealed class FileStore(string path, Action<Shop> seed) : IShopStore
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Journal _journal = new(path);
    private ShopState _state = new();

    public async Task<T> RunAsync<T>(Func<Shop, (T Result, SavedReply? Reply)> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            using var held = await FileLock.TakeAsync(path + ".lock", cancel).ConfigureAwait(false);
            CatchUp();
            if (_journal.IsNew)
                Keep(Seeded());
            return Run(work);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private void CatchUp()
    {
        var commits = _journal.ReadNew();
        if (commits is null)
        {
            _state = new ShopState();
            commits = _journal.ReadNew() ?? [];
        }

        foreach (var commit in commits)
            _state.Apply(commit);
    }

    private Commit Seeded()
    {
        var shop = new Shop(_state);
        seed(shop);
        return new Commit(shop.Changes, null);
    }

    private T Run<T>(Func<Shop, (T Result, SavedReply? Reply)> work)
    {
        var shop = new Shop(_state);
        var (result, reply) = work(shop);
        var commit = new Commit(shop.Changes, reply);
        if (!commit.IsEmpty)
            Keep(commit);
        return result;
    }

    /// <summary>The journal first: what cannot be written down has not happened.</summary>
    private void Keep(Commit commit)
    {
        _journal.Append(commit);
        _state.Apply(commit);
    }
}
