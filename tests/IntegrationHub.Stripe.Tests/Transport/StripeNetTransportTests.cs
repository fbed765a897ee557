#if STRIPE_NET
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Stripe.StripeNet;
using IntegrationHub.Stripe.Tests.Server;

namespace IntegrationHub.Stripe.Tests.Transport;

public sealed class StripeNetTransportTests : TransportTests
{
    private protected override IServiceTransport Create(StripeTransportOptions options) =>
        new StripeNetTransport(options);

    [Fact]
    public async Task It_is_Stripe_net_that_sends()
    {
        await using var server = await ScriptedServer.StartAsync(Answers.Ok("{}"));
        using var transport = new StripeNetTransport(new StripeTransportOptions { AllowedHosts = [] });
        var connection = new Connection("test", "stripe", HubEnvironment.Test, server.Address, new Secret("sk_test_1"));
        var request = transport.Write(new ServiceRequest("GET", "/v1/customers", [], "2026-07-29.example", null));

        Assert.IsType<ServiceReply.Succeeded>(await transport.SendAsync(request, connection, default));
        Assert.StartsWith(
            "Stripe/V1 .NetBindings/52.",
            server.Requests[0].Header("User-Agent"),
            StringComparison.Ordinal);
        Assert.Null(server.Requests[0].Header("X-Stripe-Client-Telemetry"));
    }
}
#endif
