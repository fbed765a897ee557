using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Stripe;

namespace IntegrationHub.Cli.Composition;

/// <summary>Makes the transport that was asked for.</summary>
internal static class Transports
{
    /// <summary>The transport; null when this build has none of that name.</summary>
    public static IServiceTransport? Make(string name, ToolCatalog catalog)
    {
        var options = new StripeTransportOptions
        {
            AllowedHosts = [.. catalog.Integrations.SelectMany(i => i.Manifest.AllowedHosts)],
        };
        if (name != GlobalOptions.StripeNetTransport) return new StripeTransport(options);
#if STRIPE_NET
        return new Stripe.StripeNet.StripeNetTransport(options);
#else
        return null;
#endif
    }
}
