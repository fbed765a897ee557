using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Connections;

/// <summary>Where connections are kept. Every step is one durable transaction; a failing store throws <see cref="StoreException"/>.</summary>
public interface IConnectionStore
{
    /// <summary>Every connection, sorted by name.</summary>
    Task<IReadOnlyList<StoredConnection>> ListAsync(CancellationToken cancellation);

    /// <summary>The connection of exactly that name, or null.</summary>
    Task<StoredConnection?> FindAsync(string name, CancellationToken cancellation);

    /// <summary>The id of the master key that everything is sealed with; null when nothing is.</summary>
    Task<string?> SealedWithAsync(CancellationToken cancellation);

    /// <summary>Keeps a sealed connection.</summary>
    /// <param name="connection">The connection, sealed.</param>
    /// <param name="replaces">The version it takes the place of; null when there must be none of that name.</param>
    /// <param name="kept">What the ledger tells of it, in the same step.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False when that is not how things are (any more), or the others are sealed with another master key. Nothing was changed then.</returns>
    Task<bool> KeepAsync(StoredConnection connection, long? replaces, LedgerEntry kept, CancellationToken cancellation);

    /// <summary>Removes a connection. With the last one the store forgets its master key, too.</summary>
    /// <param name="name">The connection's name.</param>
    /// <param name="removed">What the ledger tells of it, in the same step.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>False when there was none of that name, and then nothing was told.</returns>
    Task<bool> RemoveAsync(string name, LedgerEntry removed, CancellationToken cancellation);

    /// <summary>Seals every connection anew, all or none.</summary>
    /// <param name="from">The id of the master key that they are sealed with.</param>
    /// <param name="to">The id of the one that takes its place.</param>
    /// <param name="reseal">Seals one. What it throws ends the step, and nothing was changed.</param>
    /// <param name="resealed">What the ledger tells of that many, in the same step.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>How many were sealed; null when they are sealed with another key than <paramref name="from"/>.</returns>
    Task<int?> ResealAsync(string from, string to, Func<StoredConnection, StoredConnection> reseal, Func<int, LedgerEntry> resealed, CancellationToken cancellation);

    /// <summary>The connection that was chosen for calls to a service that name none; null when none was.</summary>
    Task<string?> DefaultAsync(string integration, CancellationToken cancellation);

    /// <summary>Chooses the connection for calls to a service that name none. Removing the connection takes the choice back.</summary>
    /// <returns>False when there is no connection of that name to the service. Nothing was changed then.</returns>
    Task<bool> SetDefaultAsync(string integration, string name, LedgerEntry chosen, CancellationToken cancellation);

    /// <summary>Notes that a connection was used.</summary>
    Task NoteUseAsync(string name, DateTimeOffset at, CancellationToken cancellation);
}
