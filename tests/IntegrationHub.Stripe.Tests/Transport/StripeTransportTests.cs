using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Stripe.Tests.Transport;

public sealed class StripeTransportTests : TransportTests
{
    private protected override IServiceTransport Create(StripeTransportOptions options) => new StripeTransport(options);
}
