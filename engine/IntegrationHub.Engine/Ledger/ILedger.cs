namespace IntegrationHub.Engine.Ledger;

/// <summary>The record of every proposal and outcome. It only grows; each row is chained to the one before.</summary>
/// <remarks>A method that cannot do its step throws <see cref="StoreException"/>.</remarks>
public interface ILedger
{
    /// <summary>Adds a row that belongs to no step of a proposal.</summary>
    /// <returns>Its number.</returns>
    Task<long> AppendAsync(LedgerEntry entry, CancellationToken cancellation);

    /// <summary>Adds a row that another policy decides, unless the last such row names the same version. Where there is none yet, the default policy is no news.</summary>
    /// <param name="changed">The row, with the policy's version.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether it was added.</returns>
    Task<bool> NotePolicyAsync(LedgerEntry changed, CancellationToken cancellation);

    /// <summary>Rows by rising number.</summary>
    /// <param name="from">The first number that may come.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<IReadOnlyList<LedgerRow>> ReadAsync(long from, int limit, CancellationToken cancellation);

    /// <summary>The last rows, the newest first.</summary>
    /// <param name="query">Which.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<IReadOnlyList<LedgerRow>> LatestAsync(LedgerQuery query, CancellationToken cancellation);

    /// <summary>Where it ends; null when that is not written down any more.</summary>
    Task<LedgerHead?> HeadAsync(CancellationToken cancellation);

    /// <summary>Removes every row before a moment, from the first on without leaving one out, and adds a checkpoint that vouches for where they ended.</summary>
    /// <param name="before">Rows from this moment on stay, and so does every row after the first of them.</param>
    /// <param name="by">Who asked for it.</param>
    /// <param name="now">The moment of the checkpoint.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The checkpoint; null when there was nothing to remove, and nothing was added.</returns>
    Task<LedgerRow?> PruneAsync(DateTimeOffset before, LedgerActor by, DateTimeOffset now, CancellationToken cancellation);
}
