#if STRIPE_NET
using IntegrationHub.Engine.Calls;
using IntegrationHub.Stripe.StripeNet;

namespace IntegrationHub.Stripe.Tests.Transport;

public sealed class StripeNetTransportTests : TransportTests
{
    private protected override IServiceTransport Create(StripeTransportOptions options) => new StripeNetTransport(options);
}
#endif
