namespace IntegrationHub.Engine.Calls;

/// <summary>The proposals that this process is sending right now. A claim of this process that is not among them has been dropped, and may be taken over at once.</summary>
public sealed class UnderWay
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal bool Has(string proposal)
    {
        lock (_turn) return _counts.ContainsKey(proposal);
    }

    internal IDisposable Enter(string proposal)
    {
        lock (_turn) _counts[proposal] = _counts.GetValueOrDefault(proposal) + 1;
        return new Stay(this, proposal);
    }

    private void Leave(string proposal)
    {
        lock (_turn)
        {
            if (--_counts[proposal] == 0) _counts.Remove(proposal);
        }
    }

    private sealed class Stay(UnderWay of, string proposal) : IDisposable
    {
        private bool _left;

        public void Dispose()
        {
            if (_left) return;
            _left = true;
            of.Leave(proposal);
        }
    }
}
