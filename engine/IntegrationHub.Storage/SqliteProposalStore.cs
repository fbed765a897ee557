using Dapper;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace IntegrationHub.Storage;

/// <summary>Proposals in one SQLite file, which any number of processes of one machine may share.</summary>
/// <remarks>
/// Every step is one transaction, on the disk before its task is done. Moments are kept to the millisecond.
/// A step that finds the file locked waits up to five seconds.
/// </remarks>
public sealed class SqliteProposalStore : IProposalStore, IAsyncDisposable
{
    private const int UniqueViolated = 19;

    private const string Columns =
        """
        id AS Id, token_digest AS TokenDigest, tool AS Tool, input AS Input, connection AS Connection, key_digest AS KeyDigest,
        request_digest AS RequestDigest,
        environment AS Environment, policy_version AS PolicyVersion, policy_class AS PolicyClass,
        idempotency_key AS IdempotencyKey, says AS Says, created_at AS CreatedAt, expires_at AS ExpiresAt,
        state AS State, approved_at AS ApprovedAt, claimed_at AS ClaimedAt, outcome AS Outcome
        """;

    private readonly SqliteFile _file;

    private SqliteProposalStore(SqliteFile file) => _file = file;

    /// <summary>Opens the store, and makes its file and folder when they are missing.</summary>
    /// <param name="path">The database file. A new folder is made for its owner only (0700), a new file likewise (0600).</param>
    /// <param name="cancellation">Stops before the file is touched.</param>
    /// <returns>The store, its schema brought up to date.</returns>
    /// <exception cref="StoreException">The file is locked, damaged, not ours, or of a newer build. It was left as it is.</exception>
    public static Task<SqliteProposalStore> OpenAsync(string path, CancellationToken cancellation) =>
        OpenAsync(path, TimeSpan.FromSeconds(5), cancellation);

    internal static Task<SqliteProposalStore> OpenAsync(string path, TimeSpan patience, CancellationToken cancellation) =>
        Task.Run(() => new SqliteProposalStore(SqliteFile.Open(path, patience)), cancellation);

    /// <summary>Keeps a new proposal.</summary>
    /// <param name="proposal">The proposal, all of it.</param>
    /// <param name="cancellation">Stops waiting for the step's turn.</param>
    /// <exception cref="StoreException">It is already kept, or the file failed. It was not added.</exception>
    public Task AddAsync(StoredProposal proposal, CancellationToken cancellation) => _file.WriteAsync(
        connection =>
        {
            try
            {
                return connection.Execute(
                    """
                    INSERT INTO proposals (
                        id, token_digest, tool, input, connection, key_digest, request_digest, environment, policy_version, policy_class,
                        idempotency_key, says, created_at, expires_at, state, approved_at, claimed_at, outcome)
                    VALUES (
                        @Id, @TokenDigest, @Tool, @Input, @Connection, @KeyDigest, @RequestDigest, @Environment, @PolicyVersion, @PolicyClass,
                        @IdempotencyKey, @Says, @CreatedAt, @ExpiresAt, @State, @ApprovedAt, @ClaimedAt, @Outcome)
                    """,
                    ProposalRow.Of(proposal));
            }
            catch (SqliteException fault) when (fault.SqliteErrorCode == UniqueViolated)
            {
                throw SqliteMessages.AlreadyKept(proposal.Id, _file.Path);
            }
        },
        cancellation);

    /// <inheritdoc />
    public Task<StoredProposal?> FindAsync(string id, CancellationToken cancellation) =>
        _file.ReadAsync(connection => Find(connection, "id", id), cancellation);

    /// <inheritdoc />
    public Task<StoredProposal?> FindByTokenAsync(string tokenDigest, CancellationToken cancellation) =>
        _file.ReadAsync(connection => Find(connection, "token_digest", tokenDigest), cancellation);

    /// <inheritdoc />
    public Task<bool> ClaimAsync(string id, DateTimeOffset now, DateTimeOffset abandonedBefore, CancellationToken cancellation) =>
        ChangeAsync(
            $"""
            UPDATE proposals SET state = '{StoredWords.Sending}', claimed_at = @now, outcome = NULL
            WHERE id = @id AND (
                state = '{StoredWords.Open}'
                OR (state IN ('{StoredWords.Sending}', '{StoredWords.Unknown}') AND claimed_at < @abandonedBefore))
            RETURNING id
            """,
            new { id, now = now.ToUnixTimeMilliseconds(), abandonedBefore = abandonedBefore.ToUnixTimeMilliseconds() },
            cancellation);

    /// <summary>Writes down what came of a claimed proposal.</summary>
    /// <param name="id">The proposal.</param>
    /// <param name="state">Succeeded, failed or unknown; open again when nothing was sent.</param>
    /// <param name="outcome">The result or error as JSON; null when, and only when, it is open again.</param>
    /// <param name="cancellation">Stops waiting for the step's turn.</param>
    /// <exception cref="StoreException">It is not there or not sending, or the file failed. It was left as it is.</exception>
    public async Task SettleAsync(string id, ProposalState state, string? outcome, CancellationToken cancellation)
    {
        if (state is ProposalState.Sending or ProposalState.Denied)
            throw new ArgumentOutOfRangeException(nameof(state), state, "A call ends as succeeded, failed, unknown or open again.");
        if (state == ProposalState.Open != outcome is null)
            throw new ArgumentException("Only a proposal that is open again has no outcome.", nameof(outcome));

        var settled = await ChangeAsync(
            $"UPDATE proposals SET state = @state, outcome = @outcome WHERE id = @id AND state = '{StoredWords.Sending}' RETURNING id",
            new { id, state = StoredWords.Of(state), outcome },
            cancellation);
        if (settled)
            return;
        var found = await FindAsync(id, cancellation) ?? throw SqliteMessages.Missing(id, _file.Path);
        throw SqliteMessages.NotSending(id, StoredWords.Of(found.State));
    }

    /// <inheritdoc />
    public Task<bool> ApproveAsync(string id, DateTimeOffset now, CancellationToken cancellation) => ChangeAsync(
        $"UPDATE proposals SET approved_at = COALESCE(approved_at, @now) WHERE id = @id AND state = '{StoredWords.Open}' RETURNING id",
        new { id, now = now.ToUnixTimeMilliseconds() },
        cancellation);

    /// <inheritdoc />
    public Task<bool> DenyAsync(string id, CancellationToken cancellation) => ChangeAsync(
        $"UPDATE proposals SET state = '{StoredWords.Denied}' WHERE id = @id AND state = '{StoredWords.Open}' RETURNING id",
        new { id },
        cancellation);

    /// <summary>Closes the file once the step under way has ended.</summary>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static StoredProposal? Find(SqliteConnection connection, string column, string value) =>
        connection.QuerySingleOrDefault<ProposalRow>($"SELECT {Columns} FROM proposals WHERE {column} = @value", new { value })?.ToProposal();

    private Task<bool> ChangeAsync(string update, object values, CancellationToken cancellation) => _file.WriteAsync(
        connection => connection.QuerySingleOrDefault<string>(update, values) is not null,
        cancellation);
}
