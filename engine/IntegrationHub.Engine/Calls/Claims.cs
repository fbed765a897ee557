using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Calls;

/// <summary>Says which claims on a proposal are dead, so that the proposal may be sent again under its key.</summary>
/// <param name="store">Knows which instances of the hub have ended.</param>
/// <param name="underWay">What this one is sending.</param>
internal sealed class Claims(IProposalStore store, UnderWay underWay)
{
    /// <summary>Longer than a transport waits with all its attempts, so that an older claim means that nobody works on it.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(40);

    /// <summary>How long a key is trusted. Stripe keeps idempotency keys for at least 24 hours. Source: docs.stripe.com/api/idempotent_requests (read 2026-11-20).</summary>
    public static readonly TimeSpan KeyLife = TimeSpan.FromHours(23);

    // Stores keep moments to the millisecond, so this is the least that is later than the claim that was seen.
    private static readonly TimeSpan JustAfter = TimeSpan.FromMilliseconds(1);

    /// <summary>What this process is sending.</summary>
    public UnderWay UnderWay => underWay;

    /// <summary>The moment before which a claim on it may be taken over. Only the claim that was seen: what another call has come to since is not known here.</summary>
    public async Task<DateTimeOffset> ClaimableBeforeAsync(StoredProposal seen, DateTimeOffset now, CancellationToken cancellation)
    {
        if (seen.ClaimedAt + JustAfter is not { } after) return DateTimeOffset.MinValue;
        return seen.State switch
        {
            ProposalState.Unknown => after,
            ProposalState.Sending when await IsDroppedAsync(seen, cancellation) => after,
            ProposalState.Sending => after < now - Life ? after : now - Life,
            _ => DateTimeOffset.MinValue,
        };
    }

    /// <summary>Whether nobody works on it any more, by what is known now.</summary>
    public async Task<bool> IsAbandonedAsync(StoredProposal seen, DateTimeOffset now, CancellationToken cancellation) =>
        seen.State != ProposalState.Sending || seen.ClaimedAt < now - Life || await IsDroppedAsync(seen, cancellation);

    private async Task<bool> IsDroppedAsync(StoredProposal seen, CancellationToken cancellation) => seen.Claimant switch
    {
        null => false,
        var own when own == store.Claimant => !underWay.Has(seen.Id),
        var other => await store.IsGoneAsync(other, cancellation),
    };
}
