using System.Data.Common;
using Dapper;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Permissions;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Storage.Sql;

namespace IntegrationHub.Storage;

/// <summary>Proposals and the ledger in a database. Every step is one transaction, on the disk before its task is done.</summary>
/// <remarks>
/// Moments are kept to the millisecond. The ledger's rows are written in the same transaction as the step they tell of, and last
/// in it: adding a row waits for everybody who adds one, so that no two steps can wait for each other.
/// </remarks>
public sealed partial class HubStore : IHubStore, IAsyncDisposable
{
    private const int MostAtOnce = 1000;

    private const string ClaimUpdate =
        $"""
        UPDATE proposals SET state = '{StoredWords.Sending}', claimed_at = @now, claimant = @Claimant, outcome = NULL
        WHERE id = @id AND (
            state = '{StoredWords.Open}'
            OR (state IN ('{StoredWords.Sending}', '{StoredWords.Unknown}') AND claimed_at < @abandonedBefore))
        RETURNING id
        """;

    private readonly IDatabase _database;
    private readonly LedgerTable _ledger;
    private readonly SpendingTable _spendings;

    internal HubStore(IDatabase database)
    {
        (_database, _ledger, _spendings) = (database, new(database), new(database));
        (Connections, KeyPermissions, Tokens) = (new ConnectionTable(database, _ledger), new KeyPermissionTable(database), new AccessTable(database, _ledger));
        Reads = new ReadTable(database);
    }

    /// <summary>The stored connections.</summary>
    public IConnectionStore Connections { get; }

    /// <summary>What keys may do.</summary>
    public IKeyPermissions KeyPermissions { get; }

    /// <summary>The reads that limits count.</summary>
    public IReadCounts Reads { get; }

    /// <inheritdoc />
    public string Claimant => _database.Claimant;

    /// <summary>The access tokens, in the same database.</summary>
    public IAccessStore Tokens { get; }

    /// <summary>Where the data is, as a message names it.</summary>
    public string Name => _database.Name;

    /// <summary>Keeps a new proposal.</summary>
    /// <param name="proposal">The proposal, all of it.</param>
    /// <param name="proposed">What the ledger tells of it.</param>
    /// <param name="cancellation">Stops waiting for the step's turn.</param>
    /// <exception cref="StoreException">It is already kept, or the store failed. It was not added.</exception>
    public Task AddAsync(StoredProposal proposal, LedgerEntry proposed, CancellationToken cancellation) => _database.WriteAsync(
        async connection =>
        {
            try
            {
                await connection.ExecuteAsync(ProposalRow.Insert, ProposalRow.Of(proposal));
            }
            catch (DbException fault) when (_database.IsDuplicate(fault))
            {
                throw StoreMessages.AlreadyKept(proposal.Id, _database.Name);
            }

            return await _ledger.AppendAsync(connection, [proposed]);
        },
        cancellation);

    /// <inheritdoc />
    public Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation) =>
        _database.ReadAsync(connection => FindAsync(connection, "id", id), cancellation);

    /// <inheritdoc />
    public Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation) =>
        _database.ReadAsync(connection => FindAsync(connection, "token_digest", tokenDigest), cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<StoredProposal>> UnsettledAsync(CancellationToken cancellation) =>
        ListAsync($"state IN ('{StoredWords.Sending}', '{StoredWords.Unknown}')", DateTimeOffset.UnixEpoch, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<StoredProposal>> OverdueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        ListAsync($"state = '{StoredWords.Open}' AND expires_at <= @now", now, cancellation);

    /// <inheritdoc />
    public Task<long?> ClaimAsync(
        string id, DateTimeOffset now, DateTimeOffset abandonedBefore, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellation) =>
        ChangeAsync(ClaimUpdate, ClaimValues(id, now, abandonedBefore), entries, cancellation);

    /// <inheritdoc />
    public Task<bool> IsGoneAsync(string claimant, CancellationToken cancellation) => _database.IsGoneAsync(claimant, cancellation);

    /// <summary>Writes down what came of a claimed proposal.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="state">Succeeded, failed or unknown; open again when nothing was sent.</param>
    /// <param name="outcome">The result or error as JSON; null when, and only when, it is open again.</param>
    /// <param name="entry">What the ledger tells of it.</param>
    /// <param name="cancellation">Stops waiting for the step's turn.</param>
    /// <exception cref="StoreException">It is not there or not sending, or the store failed. It was left as it is.</exception>
    public async Task SettleAsync(string id, ProposalState state, string? outcome, LedgerEntry entry, CancellationToken cancellation)
    {
        if (state is ProposalState.Sending or ProposalState.Denied or ProposalState.Expired)
            throw new ArgumentOutOfRangeException(nameof(state), state, "A call ends as succeeded, failed, unknown or open again.");
        if (state == ProposalState.Open != outcome is null)
            throw new ArgumentException("Only a proposal that is open again has no outcome.", nameof(outcome));

        var settled = await ChangeAsync(
            $"UPDATE proposals SET state = @state, outcome = @outcome WHERE id = @id AND state = '{StoredWords.Sending}' RETURNING id",
            new { id, state = StoredWords.Of(state), outcome },
            [entry],
            cancellation,
            besides: state is ProposalState.Open or ProposalState.Failed ? connection => SpendingTable.GiveBackAsync(connection, id) : null);
        if (settled is not null)
            return;
        var found = await FindAsync(id, cancellation) ?? throw StoreMessages.Missing(id, _database.Name);
        throw StoreMessages.NotSending(id, StoredWords.Of(found.State));
    }

    /// <inheritdoc />
    public async Task<bool> ApproveAsync(string id, DateTimeOffset now, LedgerEntry agreed, CancellationToken cancellation)
    {
        var first = await ChangeAsync(
            $"UPDATE proposals SET approved_at = @now WHERE id = @id AND state = '{StoredWords.Open}' AND approved_at IS NULL RETURNING id",
            new { id, now = now.ToUnixTimeMilliseconds() },
            [agreed],
            cancellation);
        return first is not null || await FindAsync(id, cancellation) is { State: ProposalState.Open };
    }

    /// <inheritdoc />
    public async Task<bool> DenyAsync(string id, LedgerEntry denied, CancellationToken cancellation) => await ChangeAsync(
        $"UPDATE proposals SET state = '{StoredWords.Denied}' WHERE id = @id AND state = '{StoredWords.Open}' RETURNING id",
        new { id },
        [denied],
        cancellation) is not null;

    /// <inheritdoc />
    public async Task<bool> ExpireAsync(string id, DateTimeOffset now, LedgerEntry expired, CancellationToken cancellation) => await ChangeAsync(
        $"UPDATE proposals SET state = '{StoredWords.Expired}' WHERE id = @id AND state = '{StoredWords.Open}' AND expires_at <= @now RETURNING id",
        new { id, now = now.ToUnixTimeMilliseconds() },
        [expired],
        cancellation) is not null;

    /// <inheritdoc />
    public Task<long> AppendAsync(LedgerEntry entry, CancellationToken cancellation) =>
        _database.WriteAsync(connection => _ledger.AppendAsync(connection, [entry]), cancellation);

    /// <inheritdoc />
    public Task<bool> NotePolicyAsync(LedgerEntry changed, CancellationToken cancellation) =>
        _database.WriteAsync(connection => _ledger.NotePolicyAsync(connection, changed), cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<LedgerRow>> ReadAsync(long from, int limit, CancellationToken cancellation) =>
        _database.ReadAsync(connection => LedgerTable.ReadAsync(connection, from, limit), cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<LedgerRow>> LatestAsync(LedgerQuery query, CancellationToken cancellation) =>
        _database.ReadAsync(connection => LedgerTable.LatestAsync(connection, query), cancellation);

    /// <inheritdoc />
    public Task<LedgerHead?> HeadAsync(CancellationToken cancellation) => _database.ReadAsync(LedgerTable.HeadAsync, cancellation);

    /// <inheritdoc />
    public Task<LedgerRow?> PruneAsync(DateTimeOffset before, LedgerActor by, DateTimeOffset now, CancellationToken cancellation) =>
        _database.WriteAsync(connection => _ledger.PruneAsync(connection, before, by, now), cancellation);

    /// <summary>How much it holds. Cheap enough to be asked every few seconds.</summary>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<StoreFigures> FiguresAsync(CancellationToken cancellation) => _database.ReadAsync(
        async connection => new StoreFigures(
            await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM proposals WHERE state = '{StoredWords.Open}'"),
            await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM proposals WHERE state = '{StoredWords.Unknown}'"),
            (await LedgerTable.HeadAsync(connection))?.Number ?? 0),
        cancellation);

    /// <summary>Closes the database once the steps under way have ended.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task<StoredProposal?> FindAsync(DbConnection connection, string column, string value)
    {
        var row = await connection.QuerySingleOrDefaultAsync<ProposalRow>(
            $"SELECT {ProposalRow.Columns} FROM proposals WHERE {column} = @value", new { value });
        return row?.ToProposal();
    }

    private Task<IReadOnlyList<StoredProposal>> ListAsync(string which, DateTimeOffset now, CancellationToken cancellation) => _database.ReadAsync<IReadOnlyList<StoredProposal>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<ProposalRow>(
                $"SELECT {ProposalRow.Columns} FROM proposals WHERE {which} ORDER BY created_at LIMIT {MostAtOnce}",
                new { now = now.ToUnixTimeMilliseconds() });
            return [.. rows.Select(row => row.ToProposal())];
        },
        cancellation);

    private object ClaimValues(string id, DateTimeOffset now, DateTimeOffset abandonedBefore) =>
        new { id, now = now.ToUnixTimeMilliseconds(), Claimant, abandonedBefore = abandonedBefore.ToUnixTimeMilliseconds() };

    private Task<long?> ChangeAsync(
        string update, object values, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellation, Func<DbConnection, Task>? besides = null) => _database.WriteAsync<long?>(
        async connection =>
        {
            if (await connection.QuerySingleOrDefaultAsync<string>(update, values) is null) return null;
            if (besides is not null) await besides(connection);
            return await _ledger.AppendAsync(connection, entries);
        },
        cancellation);
}
