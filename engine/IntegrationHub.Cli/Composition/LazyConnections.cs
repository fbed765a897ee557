using IntegrationHub.Engine.Connections;

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

    public async Task<bool> KeepAsync(StoredConnection connection, long? replaces, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).KeepAsync(connection, replaces, cancellation);

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).RemoveAsync(name, cancellation);

    public async Task<int?> ResealAsync(string from, string to, Func<StoredConnection, StoredConnection> reseal, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).ResealAsync(from, to, reseal, cancellation);

    public async Task<string?> DefaultAsync(string integration, CancellationToken cancellation) =>
        store.IsNew ? null : await (await OpenAsync(cancellation)).DefaultAsync(integration, cancellation);

    public async Task<bool> SetDefaultAsync(string integration, string name, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).SetDefaultAsync(integration, name, cancellation);

    public async Task NoteUseAsync(string name, DateTimeOffset at, CancellationToken cancellation) =>
        await (await OpenAsync(cancellation)).NoteUseAsync(name, at, cancellation);

    private async Task<IConnectionStore> OpenAsync(CancellationToken cancellation) => (await store.OpenAsync(cancellation)).Connections;
}
