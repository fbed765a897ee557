using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>What limits count, kept beside the proposals.</summary>
/// <remarks>A method that cannot do its step throws <see cref="StoreException"/>.</remarks>
public interface ISpendings
{
    /// <summary>How far the limits of a reservation are used now. Reserves nothing.</summary>
    Task<IReadOnlyList<LimitUse>> UseAsync(Reservation reservation, CancellationToken cancellation);

    /// <summary>
    /// Claims a proposal for sending, as <see cref="IProposalStore.ClaimAsync"/> does. One that is open takes its share of the limits in the
    /// same step, or is refused by the first that has no room for it and stays open. One that was claimed before has its share already.
    /// </summary>
    Task<ClaimAnswer> ClaimAsync(
        string id, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, Reservation reservation, CancellationToken cancellation);
}
