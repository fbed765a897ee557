using System.Data.Common;
using Dapper;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Permissions;

namespace IntegrationHub.Storage.Sql;

/// <summary>The table of what keys may do.</summary>
internal sealed class KeyPermissionTable(IDatabase database) : IKeyPermissions
{
    public Task<IReadOnlyList<LearntAccess>> OfAsync(string integration, string keyDigest, CancellationToken cancellation) => database.ReadAsync<IReadOnlyList<LearntAccess>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<Row>(
                """
                SELECT permission AS Permission, access AS Access, CAST(given AS BIGINT) AS Given, CAST(learnt_at AS BIGINT) AS LearntAt
                FROM key_permissions WHERE integration = @integration AND key_digest = @keyDigest ORDER BY permission, access
                """,
                new { integration, keyDigest });
            return [.. rows.Select(row => new LearntAccess(row.Permission, row.Access == Write ? EndpointMode.Write : EndpointMode.Read, row.Given != 0, StoredMoment.Of(row.LearntAt)))];
        },
        cancellation);

    public Task LearnAsync(string integration, string keyDigest, LearntAccess learnt, CancellationToken cancellation) => database.WriteAsync(
        connection => InsertAsync(connection, integration, keyDigest, learnt), cancellation);

    public Task ReplaceAsync(string integration, string keyDigest, IReadOnlyList<LearntAccess> learnt, CancellationToken cancellation) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteScalarAsync<long>($"SELECT id FROM key_permissions_turn {database.ForUpdate}");
            await connection.ExecuteAsync("DELETE FROM key_permissions WHERE integration = @integration AND key_digest = @keyDigest", new { integration, keyDigest });
            foreach (var one in learnt) await InsertAsync(connection, integration, keyDigest, one);
            return learnt.Count;
        },
        cancellation);

    private const string Read = "read";
    private const string Write = "write";

    private static Task<int> InsertAsync(DbConnection connection, string integration, string keyDigest, LearntAccess learnt) => connection.ExecuteAsync(
        """
        INSERT INTO key_permissions (integration, key_digest, permission, access, given, learnt_at)
        VALUES (@integration, @keyDigest, @Permission, @Access, @Given, @LearntAt)
        ON CONFLICT (integration, key_digest, permission, access) DO UPDATE SET given = excluded.given, learnt_at = excluded.learnt_at
        """,
        new
        {
            integration,
            keyDigest,
            learnt.Permission,
            Access = learnt.Access == EndpointMode.Write ? Write : Read,
            Given = learnt.IsGiven ? 1 : 0,
            LearntAt = learnt.LearntAt.ToUnixTimeMilliseconds(),
        });

    private sealed record Row
    {
        public required string Permission { get; init; }

        public required string Access { get; init; }

        public required long Given { get; init; }

        public required long LearntAt { get; init; }
    }
}
