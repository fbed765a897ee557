using System.Text;
using Microsoft.Data.Sqlite;

namespace IntegrationHub.Storage.Tests.Connections;

/// <summary>The vault in a SQLite file.</summary>
public sealed class SqliteVaultTests : VaultTests
{
    private readonly TempFolder _folder = new();

    private string Database => _folder.File("hub.db");

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete();
    }

    [Fact]
    public async Task The_key_is_nowhere_in_the_files()
    {
        const string key = "rk_test_51LookForMeInEveryByte99";
        await using (var store = await SqliteStore.OpenAsync(Database, default))
        {
            var vault = new Engine.Connections.Vault(store.Connections, new TwoMasterKeys(), TimeProvider.System);
            Assert.True((await vault.KeepAsync(new("main", "stripe", new("rk_test_", Engine.Connections.HubEnvironment.Test, null), new(key)), Engine.Ledger.LedgerActor.LocalPerson, default)).TryGet(out _, out _));
            Search();
        }

        Search();

        void Search()
        {
            foreach (var file in Directory.GetFiles(_folder.Path))
            {
                using var shared = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var all = new MemoryStream();
                shared.CopyTo(all);
                Assert.DoesNotContain(key[8..], Encoding.Latin1.GetString(all.ToArray()), StringComparison.Ordinal);
            }
        }
    }

    private protected override Task<HubStore> OpenAsync() => SqliteStore.OpenAsync(Database, default);

    private protected override async Task<long> RawAsync(string sql)
    {
        await using var raw = new SqliteConnection($"Data Source={Database};Pooling=False");
        await raw.OpenAsync();
        await using var command = raw.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    private protected override string Bytes(ReadOnlySpan<byte> bytes) => $"X'{Convert.ToHexString(bytes)}'";
}
