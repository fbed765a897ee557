namespace IntegrationHub.Sandbox.Events;

/// <summary>The request that an event comes of; both null when it was time that did it.</summary>
internal sealed record EventCause(string? RequestId, string? IdempotencyKey)
{
    public static EventCause Time { get; } = new(null, null);
}
