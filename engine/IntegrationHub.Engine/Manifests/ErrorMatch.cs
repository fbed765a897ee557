namespace IntegrationHub.Engine.Manifests;

/// <summary>What of a service's error must match. A null part matches anything.</summary>
/// <param name="Type">The service's error type.</param>
/// <param name="Code">The service's error code.</param>
/// <param name="DeclineCode">The card issuer's reason.</param>
/// <param name="Missing">The kind of object that was not found: <c>customer</c>.</param>
/// <param name="Status">The HTTP status.</param>
public sealed record ErrorMatch(string? Type, string? Code, string? DeclineCode, string? Missing, int? Status)
{
    /// <summary>Words that stand in the service's message.</summary>
    public string? Says { get; init; }
}
