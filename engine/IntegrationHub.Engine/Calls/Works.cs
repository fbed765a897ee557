using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Calls;

/// <summary>What a hub works with, joined once; hubs that offer only some of its tools share it.</summary>
/// <param name="Previewer">Says what a call would do.</param>
/// <param name="Caller">Does it.</param>
/// <param name="Recovery">Settles what was left open.</param>
/// <param name="Sender">Sends what they have decided to send.</param>
/// <param name="Policies">Who has to agree to what.</param>
internal sealed record Works(Previewer Previewer, Caller Caller, Recovery Recovery, Sender Sender, IPolicies Policies)
{
    public static Works Of(
        ToolCatalog catalog, Sender sender, IConnections connections, IHubStore store, IPolicies policies, TimeProvider time, HubOptions options)
    {
        var claims = new Claims(store, options.UnderWay);
        var record = new PolicyRecord(store, policies, time);
        var dispatcher = new Dispatcher(sender, store, claims, time);
        var present = new PresentState(catalog, sender);
        var figures = new Figures(catalog, sender, present);
        var reads = new ReadLimits(options.ReadCounts ?? new NoReadCounts(), time);
        return new(
            new(sender, present, figures, reads, store, policies, record, options.LedgerKeepsInput),
            new(sender, figures, reads, dispatcher, store, policies),
            new(catalog, connections, store, policies, record, dispatcher, claims, time),
            sender,
            policies);
    }
}
