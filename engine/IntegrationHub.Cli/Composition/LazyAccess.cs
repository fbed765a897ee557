using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Cli.Composition;

/// <summary>The access tokens of a store that is opened when they are first asked for. Where nothing was ever kept there are none, and no file is made.</summary>
internal sealed class LazyAccess(LazyStore store) : IAccessStore
{
    public async Task AddAsync(AccessToken token, LedgerEntry made, CancellationToken cancellation) =>
        await (await store.OpenAsync(cancellation)).Tokens.AddAsync(token, made, cancellation);

    public async Task<IReadOnlyList<AccessToken>> ListAsync(CancellationToken cancellation) =>
        store.IsNew ? [] : await (await store.OpenAsync(cancellation)).Tokens.ListAsync(cancellation);

    public async Task RevokeAsync(string id, DateTimeOffset now, LedgerEntry revoked, CancellationToken cancellation) =>
        await (await store.OpenAsync(cancellation)).Tokens.RevokeAsync(id, now, revoked, cancellation);

    public async Task UsedAsync(string id, DateTimeOffset now, CancellationToken cancellation) =>
        await (await store.OpenAsync(cancellation)).Tokens.UsedAsync(id, now, cancellation);
}
