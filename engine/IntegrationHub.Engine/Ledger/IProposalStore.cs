namespace IntegrationHub.Engine.Ledger;

/// <summary>Where proposals and their outcomes are kept. Each method is one durable step or nothing, the rows of the ledger that tell of it included.</summary>
/// <remarks>A method that cannot do its step throws <see cref="StoreException"/>; the caller then sends nothing.</remarks>
public interface IProposalStore
{
    /// <summary>The name under which this instance claims.</summary>
    string Claimant { get; }

    /// <summary>Keeps a new proposal.</summary>
    Task AddAsync(StoredProposal proposal, LedgerEntry proposed, CancellationToken cancellation);

    /// <summary>The proposal with that name, or null.</summary>
    Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>The proposal whose token has that digest, or null.</summary>
    Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation);

    /// <summary>Proposals that were sent and have no certain outcome: sending or unknown, the oldest first, a thousand at most.</summary>
    Task<IReadOnlyList<StoredProposal>> UnsettledAsync(CancellationToken cancellation);

    /// <summary>Open proposals whose time is over, the oldest first, a thousand at most.</summary>
    Task<IReadOnlyList<StoredProposal>> OverdueAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Claims a proposal for sending. Of any number of claims at once, one gets it.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="now">The moment of the claim, which is written down with it.</param>
    /// <param name="abandonedBefore">A claim made before this moment is taken over, whether its process died or its outcome is unknown. One made at it or later is left alone, so that nobody takes over what they have not seen.</param>
    /// <param name="entries">What the ledger tells of it, the row of the sending last.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The number of the last row of the ledger when it was open, or its last claim could be taken over, and this caller may send; null when another has it or it is settled.</returns>
    Task<long?> ClaimAsync(
        string id, DateTimeOffset now, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellation);

    /// <summary>Whether the instance of that name has certainly ended, so that nobody works on its claims any more. Never true by mere age.</summary>
    Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation);

    /// <summary>Writes down what came of a claimed proposal. One that is not being sent is refused, and its first outcome stands.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="state">Succeeded, failed or unknown; open again when nothing was sent.</param>
    /// <param name="outcome">The result or error as JSON; null when it is open again.</param>
    /// <param name="entry">What the ledger tells of it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task SettleAsync(string id, ProposalState state, string? outcome, LedgerEntry entry, CancellationToken cancellation);

    /// <summary>Writes down that a person approved an open proposal. A second approval changes nothing and is not told again.</summary>
    /// <returns>False when it was not open.</returns>
    Task<bool> ApproveAsync(string id, DateTimeOffset now, LedgerEntry agreed, CancellationToken cancellation);

    /// <summary>Writes down that a person refused an open proposal.</summary>
    /// <returns>False when it was not open.</returns>
    Task<bool> DenyAsync(string id, LedgerEntry denied, CancellationToken cancellation);

    /// <summary>Writes down that an open proposal was not called in its time.</summary>
    /// <returns>False when it was not open, or its time is not over.</returns>
    Task<bool> ExpireAsync(string id, DateTimeOffset now, LedgerEntry expired, CancellationToken cancellation);
}
