using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Connections;

/// <summary>The connections that are kept, their keys sealed.</summary>
/// <param name="store">Where they are kept.</param>
/// <param name="keys">Where the master key comes from.</param>
/// <param name="time">The clock.</param>
public sealed class Vault(IConnectionStore store, IMasterKeys keys, TimeProvider time)
{
    // A key shorter than that would be half told by its last letters.
    private const int ShortestShown = 8;
    private static readonly TimeSpan UseIsNoted = TimeSpan.FromMinutes(1);

    /// <summary>Every connection, sorted by name. Opens none.</summary>
    public Task<HubResult<StoredConnection[]>> ListAsync(CancellationToken cancellation) => TryAsync<StoredConnection[]>(
        async () => (StoredConnection[])[.. await store.ListAsync(cancellation)]);

    /// <summary>Finds a connection by its name. Opens nothing.</summary>
    /// <returns>The connection; <c>missing_connection</c> with the names there are.</returns>
    public Task<HubResult<StoredConnection>> FindAsync(string name, CancellationToken cancellation) => TryAsync<StoredConnection>(
        async () => await store.FindAsync(name, cancellation) is { } found
            ? found
            : VaultErrors.NoSuchConnection(name, [.. (await store.ListAsync(cancellation)).Select(kept => kept.Name)]));

    /// <summary>Opens the key of a connection, and notes that it is used.</summary>
    /// <returns>The key; <c>vault_closed</c> without the master key, <c>connection_tampered</c> when its row is not as the hub wrote it.</returns>
    public Task<HubResult<Secret>> OpenAsync(StoredConnection connection, CancellationToken cancellation) => TryAsync<Secret>(async () =>
    {
        if (!keys.Find(connection.SealedWith).TryGet(out var key, out var error)) return error;
        if (ConnectionSeal.Open(connection, key) is not { } secret) return VaultErrors.Tampered(connection);
        var now = time.GetUtcNow();
        if (connection.LastUsedAt is not { } before || now - before >= UseIsNoted) await store.NoteUseAsync(connection.Name, now, cancellation);
        return secret;
    });

    /// <summary>Keeps a key. Under a name that is taken it replaces the key, when that leads to the same kind of account.</summary>
    /// <param name="added">The key, and what is known of it.</param>
    /// <param name="by">Who wants it kept.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The connection as it is kept; otherwise nothing was.</returns>
    public Task<HubResult<StoredConnection>> KeepAsync(NewConnection added, LedgerActor by, CancellationToken cancellation) => TryAsync<StoredConnection>(async () =>
    {
        var before = await store.FindAsync(added.Name, cancellation);
        var environment = Names.Of(added.Kind.Environment);
        if (before is not null && (before.Environment != environment || before.Integration != added.Integration))
            return VaultErrors.NameIsTaken(before, added.Integration, environment);
        var sealedWith = await store.SealedWithAsync(cancellation);
        if (!(sealedWith is null ? keys.First() : keys.Find(sealedWith)).TryGet(out var key, out var error)) return error;
        var kept = ConnectionSeal.Seal(Describe(added, environment, before), added.Credential, key);
        var told = ConnectionEntries.Connected(kept, before, by, time.GetUtcNow());
        return await store.KeepAsync(kept, before?.Version, told, cancellation) ? kept : VaultErrors.ChangedMeanwhile(added.Name);
    });

    /// <summary>The connection to a service that is taken when none is named: the one that was chosen, or the only one. The hub never guesses among several.</summary>
    /// <param name="stored">All connections to the service.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The one, in a list of it alone; an empty list when there is none, or each call has to name one.</returns>
    public Task<HubResult<StoredConnection[]>> TakenAsync(IReadOnlyList<StoredConnection> stored, CancellationToken cancellation) => TryAsync<StoredConnection[]>(async () =>
    {
        if (stored.Count < 2) return stored.ToArray();
        var chosen = await store.DefaultAsync(stored[0].Integration, cancellation);
        return stored.Where(kept => kept.Name == chosen).ToArray();
    });

    /// <summary>Chooses the connection that is taken when none is named.</summary>
    /// <returns>The connection; <c>missing_connection</c> when there is none of that name.</returns>
    public async Task<HubResult<StoredConnection>> ChooseAsync(string name, LedgerActor by, CancellationToken cancellation)
    {
        if (!(await FindAsync(name, cancellation)).TryGet(out var found, out var error)) return error;
        return await TryAsync<StoredConnection>(
            async () => await store.SetDefaultAsync(found.Integration, name, ConnectionEntries.Chosen(found, by, time.GetUtcNow()), cancellation) ? found : VaultErrors.NoSuchConnection(name, []));
    }

    /// <summary>Removes a connection.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="by">Who wants it gone.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The connection that was there; <c>missing_connection</c> when there was none.</returns>
    public async Task<HubResult<StoredConnection>> RemoveAsync(string name, LedgerActor by, CancellationToken cancellation)
    {
        if (!(await FindAsync(name, cancellation)).TryGet(out var found, out var error)) return error;
        return await TryAsync<StoredConnection>(
            async () => await store.RemoveAsync(name, ConnectionEntries.Disconnected(found, by, time.GetUtcNow()), cancellation) ? found : VaultErrors.NoSuchConnection(name, []));
    }

    /// <summary>Seals everything with another master key, all or nothing. At any moment of it one of the two keys opens everything, and the hub finds which.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<HubResult<Rotation>> RotateAsync(LedgerActor by, CancellationToken cancellation) => TryAsync<Rotation>(async () =>
    {
        if (!keys.Lock().TryGet(out var turn, out var error)) return error;
        using (turn)
        {
            if (await store.SealedWithAsync(cancellation) is not { } sealedWith) return VaultErrors.NothingSealed();
            if (!keys.Find(sealedWith).TryGet(out var present, out error)) return error;

            // What a crash left half done comes first: the other of two keys is about to be written over.
            if (!keys.Settle(present).TryGet(out _, out error) || !keys.Next(present).TryGet(out var next, out error)) return error;
            var resealed = await store.ResealAsync(
                present.Id, next.Id, kept => Reseal(kept, present, next), count => ConnectionEntries.MasterKeyChanged(present.Id, next.Id, count, by, time.GetUtcNow()), cancellation);
            if (resealed is not { } count) return VaultErrors.ChangedMeanwhile(null);
            return keys.Settle(next).TryGet(out _, out error) ? new Rotation(count, next.Id) : error;
        }
    });

    private StoredConnection Describe(NewConnection added, string environment, StoredConnection? before)
    {
        var key = added.Credential.Reveal();
        return new()
        {
            Name = added.Name,
            Integration = added.Integration,
            Environment = environment,
            Kind = added.Kind.Prefix,
            LastFour = key.Length - added.Kind.Prefix.Length >= ShortestShown ? key[^4..] : "",
            KeyDigest = added.Credential.Digest(),
            Version = (before?.Version ?? 0) + 1,
            CreatedAt = before?.CreatedAt ?? DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
        };
    }

    private static StoredConnection Reseal(StoredConnection kept, MasterKey present, MasterKey next) =>
        ConnectionSeal.Open(kept, present) is { } secret
            ? ConnectionSeal.Seal(kept with { Version = kept.Version + 1 }, secret, next)
            : throw new SealBrokenException(kept);

    private static async Task<HubResult<T>> TryAsync<T>(Func<Task<HubResult<T>>> step)
        where T : class
    {
        try
        {
            return await step();
        }
        catch (SealBrokenException broken)
        {
            return VaultErrors.Tampered(broken.Connection);
        }
        catch (StoreException fault)
        {
            return VaultErrors.StoreFailed(fault.Message);
        }
    }
}
