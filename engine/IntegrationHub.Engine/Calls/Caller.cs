using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Proposals;

namespace IntegrationHub.Engine.Calls;

/// <summary>Calls a tool. A write happens only with the token of its own preview, and once.</summary>
internal sealed class Caller(Sender sender, Figures figures, ReadLimits reads, Dispatcher dispatcher, IProposalStore store, IPolicies policies)
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
        var policy = policies.Current;
        var decision = policy.Decide(PolicyCase.Of(input.Tool, connection, by));
        if (decision.Class != PolicyClass.Allow) return ProposalMessages.Forbidden(input.Tool.Name, decision.Rule);
        return await reads.TakeAsync(policy, input.Tool, connection, by, cancellation) is { } full ? full : await sender.ReadAsync(input, connection, cancellation);
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
        if (await figures.ChangedAsync(proposal, input, connection, cancellation) is { } changed)
        {
            // What was done meanwhile with the same token is its own change, and has an outcome to tell.
            if (await SeenAgainAsync(proposal, cancellation) is not { } sent) return changed;
            proposal = sent;
        }

        return await dispatcher.DispatchAsync(proposal, input, connection, ruling.Bounds, by, cancellation);
    }

    private async Task<StoredProposal?> SeenAgainAsync(StoredProposal proposal, CancellationToken cancellation)
    {
        try
        {
            return await store.FindAsync(proposal.Id, cancellation) is { State: not ProposalState.Open } found ? found : null;
        }
        catch (StoreException)
        {
            return null;
        }
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
