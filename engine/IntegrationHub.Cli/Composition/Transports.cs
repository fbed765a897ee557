using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Stripe;

namespace IntegrationHub.Cli.Composition;

/// <summary>Makes the transport that was asked for.</summary>
internal static class Transports
{
    /// <summary>Whether this build has one of that name.</summary>
    public static bool Has(string name) =>
#if STRIPE_NET
        name.Length > 0;
#else
        name != GlobalOptions.StripeNetTransport;
#endif

    /// <summary>The transport of a name that this build has.</summary>
    public static IServiceTransport Make(string name, ToolCatalog catalog)
    {
        var options = new StripeTransportOptions
        {
            AllowedHosts = [.. catalog.Integrations.SelectMany(i => i.Manifest.AllowedHosts)],
        };
#if STRIPE_NET
        if (name == GlobalOptions.StripeNetTransport) return new Stripe.StripeNet.StripeNetTransport(options);
#endif
        return Has(name) ? new StripeTransport(options) : throw new ArgumentException($"This build has no transport {name}.", nameof(name));
    }
}
