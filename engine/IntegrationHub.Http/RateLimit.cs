namespace IntegrationHub.Http;

/// <summary>How many requests a caller may send.</summary>
/// <param name="PerMinute">Requests a minute in the long run, at least 1.</param>
/// <param name="Burst">How many may come at once after a pause, at least 1.</param>
public sealed record RateLimit(int PerMinute, int Burst)
{
    /// <summary>What holds unless it is said otherwise.</summary>
    public static RateLimit Usual { get; } = new(600, 100);
}
