namespace IntegrationHub.Engine.Calls;

/// <summary>Why something was refused or failed, in the one shape every surface prints.</summary>
/// <param name="Code">The stable code to decide on: <see cref="ErrorCodes"/> or one from the catalog's error table.</param>
/// <param name="Message">What is wrong and what would have been right, in whole sentences. Ends by saying whether anything was sent.</param>
/// <param name="Sent">Whether anything that changes something was sent.</param>
/// <param name="Retryable">Whether the same call, unchanged, may succeed later and is safe to repeat.</param>
public sealed record HubError(string Code, string Message, Sent Sent, bool Retryable)
{
    /// <summary>The field it is about, as a path: <c>line_items[0].price</c>.</summary>
    public string? Field { get; init; }

    /// <summary>What would have been accepted.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    /// <summary>What was probably meant.</summary>
    public IReadOnlyList<string>? Nearest { get; init; }

    /// <summary>What to do next, in one sentence.</summary>
    public string? Hint { get; init; }

    /// <summary>Every mistake of the input, the first of which is told above.</summary>
    public IReadOnlyList<InputFinding>? Findings { get; init; }

    /// <summary>The proposal it is about, so that a person can approve it or an agent look it up.</summary>
    public string? Proposal { get; init; }

    /// <summary>True when this is the first result of a confirmation that was used before.</summary>
    public bool? Replayed { get; init; }

    /// <summary>What the service itself said.</summary>
    public ServiceError? Stripe { get; init; }
}
