namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Ends a request with an answer in Stripe's error shape.</summary>
internal sealed class StripeErrorException(StripeError error) : Exception(error.Message)
{
    public StripeError Error { get; } = error;
}
