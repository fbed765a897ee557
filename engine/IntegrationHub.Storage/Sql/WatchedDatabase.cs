using System.Data.Common;
using System.Diagnostics;
using IntegrationHub.Engine.Telemetry;

namespace IntegrationHub.Storage.Sql;

/// <summary>A database each step of which is a span. No statement and no value is told.</summary>
internal sealed class WatchedDatabase(IDatabase database) : IDatabase
{
    public string Name => database.Name;

    public string ForUpdate => database.ForUpdate;

    public string ForUpdateIfFree => database.ForUpdateIfFree;

    public string Now => database.Now;

    public string Claimant => database.Claimant;

    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> step, CancellationToken cancellation) =>
        RunAsync("hub.store.read", () => database.ReadAsync(step, cancellation));

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> step, CancellationToken cancellation) =>
        RunAsync("hub.store.write", () => database.WriteAsync(step, cancellation));

    public bool IsDuplicate(DbException fault) => database.IsDuplicate(fault);

    public Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation) => database.IsGoneAsync(claimant, cancellation);

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static async Task<T> RunAsync<T>(string what, Func<Task<T>> step)
    {
        using var span = HubTelemetry.Source.StartActivity(what);
        try
        {
            return await step();
        }
        catch (Engine.Ledger.StoreException)
        {
            span?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
    }
}
