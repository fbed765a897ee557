namespace IntegrationHub.Sandbox.Store;

/// <summary>A shop in a file, shared by every process that opens it: each request takes the lock, catches up, runs, appends.</summary>
internal sealed class FileStore(string path, Func<Books> empty, Action<Shop> seed) : IShopStore
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Journal _journal = new(path);
    private Books _books = empty();

    public async Task<T> RunAsync<T>(bool isLive, Func<Shop, (T Result, SavedReply? Reply)> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            using var held = await FileLock.TakeAsync(path + ".lock", cancel).ConfigureAwait(false);
            CatchUp();
            if (_journal.IsNew)
                Keep(Seeded());
            return Run(isLive, work);
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
            _books = empty();
            commits = _journal.ReadNew() ?? [];
        }

        foreach (var commit in commits)
            _books.Apply(commit);
    }

    private Commit Seeded()
    {
        var shop = new Shop(_books.Of(isLive: false));
        seed(shop);
        return new Commit(shop.Changes, null, IsLive: false);
    }

    private T Run<T>(bool isLive, Func<Shop, (T Result, SavedReply? Reply)> work)
    {
        var shop = new Shop(_books.Of(isLive), _books.Of(!isLive));
        var (result, reply) = work(shop);
        var commit = new Commit(shop.Changes, reply, isLive, shop.StartsAnew);
        if (!commit.IsEmpty)
            Keep(commit);
        return result;
    }

    /// <summary>The journal first: what cannot be written down has not happened.</summary>
    private void Keep(Commit commit)
    {
        _journal.Append(commit);
        _books.Apply(commit);
    }
}
