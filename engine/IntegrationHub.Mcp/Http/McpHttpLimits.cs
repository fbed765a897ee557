namespace IntegrationHub.Mcp.Http;

/// <summary>How much one endpoint takes on at a time.</summary>
public sealed record McpHttpLimits
{
    /// <summary>The most bytes of one message.</summary>
    public int MostBytes { get; init; } = 1024 * 1024;

    /// <summary>The most requests that are worked on at a time, streams that only listen included.</summary>
    public int MostAtOnce { get; init; } = 1_000;

    /// <summary>From how many bytes on a message is large. One that does not say its length is.</summary>
    public int LargeBytes { get; init; } = 64 * 1024;

    /// <summary>The most large messages that are worked on at a time: each takes several times its size until it is answered.</summary>
    public int MostLargeAtOnce { get; init; } = 32;

    /// <summary>The most sessions that are open at a time.</summary>
    public int MostSessions { get; init; } = 1_000;

    /// <summary>How long a session is kept without a request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(30);
}
