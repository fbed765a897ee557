namespace IntegrationHub.Engine.Ledger;

/// <summary>Where proposals and their outcomes are kept. Each method is one durable step or nothing.</summary>
/// <remarks>A method that cannot do its step throws <see cref="StoreException"/>; the caller then sends nothing.</remarks>
public interface IProposalStore
{
    /// <summary>Keeps a new proposal.</summary>
    Task AddAsync(StoredProposal proposal, CancellationToken cancellation);

    /// <summary>The proposal with that name, or null.</summary>
    Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation);

    /// <summary>The proposal whose token has that digest, or null.</summary>
    Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation);

    /// <summary>Claims a proposal for sending. Of any number of claims at once, one gets it.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="now">The moment of the claim, which is written down with it.</param>
    /// <param name="abandonedBefore">A claim made before this moment is taken over, whether its process died or its outcome is unknown. One made at it or later is left alone, so that nobody takes over what they have not seen.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>True when it was open, or its last claim could be taken over, and this caller may send; false when another has it or it is settled.</returns>
    Task<bool> ClaimAsync(string id, DateTimeOffset now, DateTimeOffset abandonedBefore, CancellationToken cancellation);

    /// <summary>Writes down what came of a claimed proposal. One that is not being sent is refused, and its first outcome stands.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="state">Succeeded, failed or unknown; open again when nothing was sent.</param>
    /// <param name="outcome">The result or error as JSON; null when it is open again.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task SettleAsync(string id, ProposalState state, string? outcome, CancellationToken cancellation);

    /// <summary>Writes down that a person approved an open proposal.</summary>
    /// <returns>False when it was not open.</returns>
    Task<bool> ApproveAsync(string id, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Writes down that a person refused an open proposal.</summary>
    /// <returns>False when it was not open.</returns>
    Task<bool> DenyAsync(string id, CancellationToken cancellation);
}
