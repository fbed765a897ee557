using IntegrationHub.Engine.Calls;
using IntegrationHub.Stripe.Replies;

namespace IntegrationHub.Stripe.Sending;

/// <summary>What came of sending a request once.</summary>
internal abstract record Attempt
{
    private Attempt()
    {
    }

    /// <summary>Something came back.</summary>
    /// <param name="Reply">What.</param>
    /// <param name="Meaning">What it says.</param>
    public sealed record Answered(RawReply Reply, ServiceReply Meaning) : Attempt;

    /// <summary>No byte left.</summary>
    /// <param name="Why">Why, as a sentence without its full stop.</param>
    /// <param name="Retryable">Whether trying again may help.</param>
    public sealed record Unsent(string Why, bool Retryable) : Attempt;

    /// <summary>It may have left, and no answer can be read.</summary>
    /// <param name="Why">Why, as a sentence without its full stop.</param>
    /// <param name="Retryable">Whether the same again could be answered better.</param>
    public sealed record Lost(string Why, bool Retryable) : Attempt;

    /// <summary>Whether it may have had an effect that nobody confirmed.</summary>
    public bool IsOpen => this switch
    {
        Lost => true,
        Answered { Meaning: ServiceReply.NoAnswer } => true,
        Answered { Meaning: ServiceReply.Refused { Error.Status: >= 500 } } => true,
        _ => false,
    };
}
