using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Engine.Live;

/// <summary>Settles at once what a crash left open, and looks again every few seconds for what was lost since: an answer, a claim of another hub that died, a proposal whose time is over.</summary>
public sealed class SettlingWatch : IAsyncDisposable
{
    private readonly LiveHub _live;
    private readonly Action<HubError> _tell;
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly Rounds _rounds;
    private bool _isStart = true;

    /// <summary>Begins.</summary>
    /// <param name="live">The hub in use.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tell">Hears, once, of each outcome that can't be found out and of a store that fails.</param>
    public SettlingWatch(LiveHub live, TimeProvider time, Action<HubError> tell)
    {
        (_live, _tell) = (live, tell);
        _rounds = new(SettleAsync, time);
    }

    /// <summary>Stops, after the one that is under way; what is open then is settled at the next start.</summary>
    public ValueTask DisposeAsync() => _rounds.DisposeAsync();

    private async Task SettleAsync(CancellationToken cancellation)
    {
        Hear(await _live.Current.RecoverAsync(_isStart, cancellation));
        _isStart = false;
    }

    // The same again is no news.
    private void Hear(HubResult<RecoveryReport> result)
    {
        IReadOnlyList<HubError> now = result.TryGet(out var report, out var error)
            ? [.. report.Unknown.Select(unknown => unknown.Error).Where(unknown => !unknown.Retryable)]
            : [error];
        foreach (var news in now.Where(e => !_told.Contains(Key(e)))) _tell(news);
        _told.Clear();
        _told.UnionWith(now.Select(Key));
    }

    private static string Key(HubError error) => $"{error.Proposal} {error.Message}";
}
