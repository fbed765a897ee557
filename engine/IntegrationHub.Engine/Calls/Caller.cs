using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Proposals;

namespace IntegrationHub.Engine.Calls;

/// <summary>Calls a tool. A write happens only with the token of its own preview, and once.</summary>
internal sealed class Caller(Sender sender, Dispatcher dispatcher, IProposalStore store, IPolicies policies)
{
    /// <summary>Sends a read, or the agreed write a token stands for.</summary>
    /// <param name="input">What is called; for a write, checked against the moment of the preview.</param>
    /// <param name="connection">Where.</param>
    /// <param name="proposal">What the token stands for; null when no token was given.</param>
    /// <param name="by">Who calls.</param>
    /// <param name="cancellation">Stops waiting. A write that has been claimed is seen through all the same.</param>
    public async Task<HubResult<CallResult>> CallAsync(
        CheckedInput input, Connection connection, StoredProposal? proposal, LedgerActor by, CancellationToken cancellation)
    {
        if (input.Tool.Manifest.Mode == EndpointMode.Write) return await WriteAsync(input, connection, proposal, by, cancellation);
        var decision = policies.Current.Decide(PolicyCase.Of(input.Tool, connection, by));
        return decision.Class == PolicyClass.Allow
            ? await sender.ReadAsync(input, connection, cancellation)
            : ProposalMessages.Forbidden(input.Tool.Name, decision.Rule);
    }

    private async Task<HubResult<CallResult>> WriteAsync(
        CheckedInput input, Connection connection, StoredProposal? proposal, LedgerActor by, CancellationToken cancellation)
    {
        if (proposal is null) return ProposalMessages.Required(input.Tool.Name);
        var policy = policies.Current;
        var differing = Binding.Differences(proposal, input, connection, policy.Version, by);
        if (differing.Count > 0) return ProposalMessages.Mismatch(proposal, differing);

        // The same request under the same policy; but its manifest may say by now that more has to agree to it.
        var ruling = policy.Weigh(PolicyCase.Of(input.Tool, connection, by), proposal.Facts ?? CallFacts.Unknown);
        var most = proposal.Facts?.Grant is null ? proposal.PolicyClass : PolicyClass.Approve;
        if (proposal.State == ProposalState.Open && ruling.Decision.Class > most)
            return ProposalMessages.Mismatch(proposal, ["policy class"]);
        return await dispatcher.DispatchAsync(proposal, input, connection, ruling.Bounds, by, cancellation);
    }

    /// <summary>The proposal a token stands for, or why there is none.</summary>
    public async Task<HubResult<StoredProposal>> FindAsync(string token, CancellationToken cancellation)
    {
        try
        {
            var found = await store.FindByTokenAsync(ProposalMint.Digest(token), cancellation);
            return found is null ? ProposalMessages.UnknownToken() : found;
        }
        catch (StoreException error)
        {
            return ProposalMessages.TokenNotLookedUp(error.Message);
        }
    }
}
