namespace IntegrationHub.Sandbox;

/// <summary>Something that goes wrong with one request, on purpose.</summary>
public sealed record SandboxFault
{
    private SandboxFault(FaultKind kind, TimeSpan? after = null)
    {
        Kind = kind;
        After = after;
    }

    /// <summary>503 before anything happens.</summary>
    public static SandboxFault Unavailable { get; } = new(FaultKind.Unavailable);

    /// <summary>500 before anything happens.</summary>
    public static SandboxFault ServerError { get; } = new(FaultKind.ServerError);

    /// <summary>409 with the code <c>lock_timeout</c> before anything happens.</summary>
    public static SandboxFault LockTimeout { get; } = new(FaultKind.LockTimeout);

    /// <summary>The connection is cut before anything happens.</summary>
    public static SandboxFault DropBefore { get; } = new(FaultKind.DropBefore);

    /// <summary>Everything happens, is remembered under the idempotency key, and the connection is cut instead of an answer.</summary>
    public static SandboxFault DropAfter { get; } = new(FaultKind.DropAfter);

    /// <summary>Everything happens, and the answer is 200 with an HTML page.</summary>
    public static SandboxFault NotJson { get; } = new(FaultKind.NotJson);

    internal FaultKind Kind { get; }

    internal TimeSpan? After { get; }

    /// <summary>429 with the code <c>rate_limit</c> before anything happens.</summary>
    /// <param name="retryAfter">Sent as <c>Retry-After</c> in whole seconds; no such header when null.</param>
    public static SandboxFault RateLimited(TimeSpan? retryAfter = null) => new(FaultKind.RateLimited, retryAfter);

    /// <summary>The right answer, late. The idempotency key is in use meanwhile.</summary>
    /// <param name="delay">How late, in real time.</param>
    public static SandboxFault Slow(TimeSpan delay) => new(FaultKind.Slow, delay);
}
