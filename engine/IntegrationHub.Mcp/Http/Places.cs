namespace IntegrationHub.Mcp.Http;

/// <summary>A number of places that are taken and given back.</summary>
/// <param name="count">How many there are.</param>
internal sealed class Places(int count)
{
    private int _taken;

    /// <summary>Takes one, which is given back by disposing of it; null when none is free.</summary>
    public IDisposable? Take()
    {
        if (Interlocked.Increment(ref _taken) <= count) return new Place(this);
        Interlocked.Decrement(ref _taken);
        return null;
    }

    private sealed class Place(Places all) : IDisposable
    {
        private int _isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGivenBack, 1) == 0) Interlocked.Decrement(ref all._taken);
        }
    }
}
