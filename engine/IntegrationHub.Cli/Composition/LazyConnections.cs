using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Cli.Composition;

/// <summary>The connections of a store that is opened when it is first needed. Where nothing was ever kept there are none, and looking makes no file.</summary>
/// <param name="store">The store.</param>
internal sealed class LazyConnections(LazyStore store) : IConnectionStore
{
    public async Task<IReadOnlyList<StoredConnection>> ListAsync(CancellationToken cancellation) =>
        store.IsNew ? [] : await (await OpenAsync(cancellation)).ListAsync(cancellation);

    public async Task<StoredConnection?> FindAsync(string name, CancellationToken cancellation) =>
        store.IsNew ? null : await (await OpenAsync(cancellation)).FindAsync(name, cancellation);

    public async Task<string?> SealedWithAsync(CancellationToken cancellation) =>
        store.IsNew ? null : await (await OpenAsync(cancellation)).SealedWithAsync(cancellation);

    public async Task<bool> KeepAsync(StoredConnection connection, long? replaces, LedgerEntry kept, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).KeepAsync(connection, replaces, kept, cancellation);

    public async Task<bool> RemoveAsync(string name, LedgerEntry removed, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).RemoveAsync(name, removed, cancellation);

    public async Task<int?> ResealAsync(
        string from, string to, Func<StoredConnection, StoredConnection> reseal, Func<int, LedgerEntry> resealed, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ResealAsync(from, to, reseal, resealed, cancellation);

    public async Task<string?> DefaultAsync(string integration, CancellationToken cancellation) =>
        store.IsNew ? null : await (await OpenAsync(cancellation)).DefaultAsync(integration, cancellation);

    public async Task<bool> SetDefaultAsync(string integration, string name, LedgerEntry chosen, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).SetDefaultAsync(integration, name, chosen, cancellation);

    public async Task NoteUseAsync(string name, DateTimeOffset at, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).NoteUseAsync(name, at, cancellation);

    private async Task<IConnectionStore> OpenAsync(CancellationToken cancellation) => (await store.OpenAsync(cancellation)).Connections;
}
