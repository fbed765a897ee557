using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;

namespace IntegrationHub.Engine;

/// <summary>The hub as every surface sees it: find a tool, see what it would do, do it once.</summary>
public sealed class Hub
{
    /// <summary>Puts a hub together.</summary>
    public Hub(ToolCatalog catalog, IServiceTransport transport, IConnections connections, IProposalStore store, IPolicy policy, TimeProvider time)
    {
        _ = (catalog, transport, connections, store, policy, time);
        throw new NotImplementedException();
    }

    /// <summary>The catalog it serves.</summary>
    public ToolCatalog Catalog => throw new NotImplementedException();

    /// <summary>Lists the services.</summary>
    public IReadOnlyList<IntegrationSummary> Integrations() => throw new NotImplementedException();

    /// <summary>Lists tools, a page at a time.</summary>
    public HubResult<ToolPage> List(ToolQuery query) => throw new NotImplementedException();

    /// <summary>Finds tools by what a person would say, the best first.</summary>
    /// <param name="words">The sentence or the words.</param>
    /// <param name="limit">How many at most, 1 to 50.</param>
    public IReadOnlyList<SearchHit> Search(string words, int limit = 10) => throw new NotImplementedException();

    /// <summary>Says everything about one tool; <c>tool_not_found</c> with the nearest names when there is none.</summary>
    public HubResult<ToolDescription> Describe(string tool) => throw new NotImplementedException();

    /// <summary>Says what a call would do. For a write it keeps a proposal that can be confirmed. Changes nothing at the service.</summary>
    public Task<HubResult<Preview>> PreviewAsync(string tool, JsonElement input, string? connection, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Calls a tool. A write needs the token of its preview and happens once.</summary>
    public Task<HubResult<CallResult>> CallAsync(string tool, JsonElement input, string? confirmation, string? connection, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Writes down that a person approves an open proposal.</summary>
    public Task<HubResult<StoredProposal>> ApproveAsync(string proposal, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>Writes down that a person refuses an open proposal.</summary>
    public Task<HubResult<StoredProposal>> DenyAsync(string proposal, CancellationToken cancellation) => throw new NotImplementedException();
}
