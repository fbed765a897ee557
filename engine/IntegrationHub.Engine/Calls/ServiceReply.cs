using System.Text.Json;

namespace IntegrationHub.Engine.Calls;

/// <summary>What came of sending a request. Exactly one of the four nested kinds.</summary>
public abstract record ServiceReply
{
    private ServiceReply()
    {
    }

    /// <summary>What the service's clock said when it answered; null when it did not say.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Whether another reply says the same; when it was given makes no difference.</summary>
    public virtual bool Equals(ServiceReply? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc />
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The service did it.</summary>
    /// <param name="Body">What it returned.</param>
    /// <param name="RequestId">Its name for the request.</param>
    /// <param name="Replayed">Whether it says that this is the stored answer to an earlier attempt.</param>
    public sealed record Succeeded(JsonElement Body, string? RequestId, bool Replayed) : ServiceReply;

    /// <summary>The service answered that it will not, or cannot.</summary>
    /// <param name="Error">Why.</param>
    public sealed record Refused(ServiceError Error) : ServiceReply;

    /// <summary>No byte of the request left the hub.</summary>
    /// <param name="Why">Why, as a sentence without its full stop.</param>
    /// <param name="Retryable">Whether trying again later may help.</param>
    public sealed record NotSent(string Why, bool Retryable) : ServiceReply;

    /// <summary>It left, and what came back, if anything, does not tell whether it was carried out.</summary>
    /// <param name="Why">What happened, as a sentence without its full stop.</param>
    public sealed record NoAnswer(string Why) : ServiceReply;
}
