namespace IntegrationHub.Sandbox.Seed;

/// <summary>What happened at the shop, written down story by story and played in the order of time.</summary>
internal sealed class History
{
    private readonly List<(double DaysAgo, Action<SeedScript> Play)> _pages = [];

    /// <summary>Something that happened so many days ago. What happened at the same moment keeps the order it is told in.</summary>
    public void Ago(double days, Action<SeedScript> play) => _pages.Add((days, play));

    /// <summary>Plays it all, and lets time do what it does in between and until now.</summary>
    public void Play(SeedScript script)
    {
        foreach (var (number, (days, play)) in _pages.Index().OrderByDescending(page => page.Item.DaysAgo))
            play(script.Ago(days).On($"page {number}"));
        script.Ago(0);
    }
}
