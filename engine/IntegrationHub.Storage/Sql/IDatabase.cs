using System.Data.Common;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage.Sql;

/// <summary>An engine: it runs steps, each in one durable transaction, and says in words what goes wrong.</summary>
internal interface IDatabase : IAsyncDisposable
{
    /// <summary>Where the data is, as a message names it. Holds no password.</summary>
    string Name { get; }

    /// <summary>What makes a row that is read the reader's own until the step ends; empty where a step has the whole database to itself.</summary>
    string ForUpdate { get; }

    /// <summary>As <see cref="ForUpdate"/>, passing over rows that are another's just now.</summary>
    string ForUpdateIfFree { get; }

    /// <summary>The moment by the engine's own clock, in Unix milliseconds, as a statement says it.</summary>
    string Now { get; }

    /// <summary>The name under which this instance claims.</summary>
    string Claimant { get; }

    /// <summary>Looks something up. The step may be run again.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> step, CancellationToken cancellation);

    /// <summary>Does one step in one transaction, which is on the disk when the task is done. A step that failed before it was committed may be run again.</summary>
    /// <exception cref="StoreException">It was not done; or it was lost while it was being committed, and the message says so.</exception>
    Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> step, CancellationToken cancellation);

    /// <summary>Whether the fault says that a row of that kind is there already.</summary>
    bool IsDuplicate(DbException fault);

    /// <summary>Whether the instance of that name has certainly ended.</summary>
    Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation);
}
