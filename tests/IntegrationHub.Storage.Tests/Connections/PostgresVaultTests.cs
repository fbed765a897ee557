using IntegrationHub.Tests.Postgres;
using Npgsql;

namespace IntegrationHub.Storage.Tests.Connections;

/// <summary>The vault in PostgreSQL, over a server of the tests' own.</summary>
public sealed class PostgresVaultTests : VaultTests
{
    private Task<string>? _place;

    private protected override async Task<HubStore> OpenAsync() => await PostgresStore.OpenAsync(await PlaceAsync(), default);

    private protected override async Task<long> RawAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await PlaceAsync());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    private protected override string Bytes(ReadOnlySpan<byte> bytes) => $"'\\x{Convert.ToHexString(bytes)}'::bytea";

    private async Task<string> PlaceAsync() => await (_place ??= NewAsync());

    private static async Task<string> NewAsync() => await (await PostgresServer.SharedAsync()).NewPlaceAsync();
}
