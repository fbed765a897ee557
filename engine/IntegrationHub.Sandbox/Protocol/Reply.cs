namespace IntegrationHub.Sandbox.Protocol;

/// <summary>An answer on its way out.</summary>
internal sealed record Reply(int Status, string RequestId, string Body)
{
    /// <summary>The id of the first request when this repeats its answer.</summary>
    public string? ReplayOf { get; init; }

    /// <summary>True when something is to be sent to webhook endpoints because of it.</summary>
    public bool RingsSender { get; init; }

    public string? RetryAfter { get; init; }
}
