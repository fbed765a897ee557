namespace IntegrationHub.Stripe.Network;

/// <summary>No connection was made, so nothing was sent. Its message is a sentence for people.</summary>
/// <param name="why">The sentence, without its full stop.</param>
/// <param name="retryable">Whether trying again may help.</param>
internal sealed class NotConnectedException(string why, bool retryable) : Exception(why)
{
    /// <summary>Whether trying again may help.</summary>
    public bool Retryable { get; } = retryable;
}
