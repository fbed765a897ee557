using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Sqlite;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public sealed partial class SqliteHubStoreTests
{
    [Fact]
    public async Task An_empty_file_becomes_a_store_of_the_newest_schema()
    {
        var file = _folder.File("empty.db");
        File.WriteAllBytes(file, []);

        await using (var store = await SqliteStore.OpenAsync(file, default))
            await store.AddAsync(Open(), default);

        using var raw = Raw(file);
        Assert.Equal(SqliteMigrations.Newest, Number(raw, "PRAGMA user_version"));
        Assert.Equal(SqliteMigrations.ApplicationId, Number(raw, "PRAGMA application_id"));
    }

    [Fact]
    public async Task A_file_of_an_older_build_keeps_its_proposals_and_gets_a_ledger()
    {
        var file = _folder.File("older.db");
        using (var raw = Raw(file))
        {
            Execute(raw, Sql.MigrationSteps.Of("sqlite")[0]);
            Execute(raw, "INSERT INTO proposals VALUES ('prop_old', 'd', 't', '{}', 'c', 'k', 'r', 'test', 'p', 'confirm', 'i', 's', 1, 2, 'open', NULL, NULL, NULL)");
            Execute(raw, $"PRAGMA application_id = {SqliteMigrations.ApplicationId}; PRAGMA user_version = 1");
        }

        await using var store = await SqliteStore.OpenAsync(file, default);

        Assert.Equal((ProposalState.Open, ""), ((await store.FindAsync("prop_old", default))!.State, (await store.FindAsync("prop_old", default))!.PolicyRule));
        Assert.Equal(1, await store.AppendAsync(Entry(LedgerEvents.Expired), default));
    }

    [Fact]
    public async Task A_file_of_a_newer_build_is_refused_and_left_as_it_is()
    {
        var file = _folder.File("newer.db");
        await (await SqliteStore.OpenAsync(file, default)).DisposeAsync();
        using (var raw = Raw(file))
            Execute(raw, "PRAGMA user_version = 99");
        var before = File.ReadAllBytes(file);

        var refused = await RefusedAsync(file);

        Assert.Equal(
            $"The store {file} was written by a newer build: it has schema version 99, and this build knows versions up to {SqliteMigrations.Newest}. " +
            "Use the newer build, or name another file. Nothing was changed.",
            refused);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        var file = _folder.File("bookmarks.db");
        using (var raw = Raw(file))
            Execute(raw, "CREATE TABLE bookmarks (url TEXT)");
        var before = File.ReadAllBytes(file);

        var refused = await RefusedAsync(file);

        Assert.Equal($"The file {file} is a SQLite database of another program. Name another file for the store. Nothing was changed.", refused);
        Assert.Equal(before, File.ReadAllBytes(file));
    }

    [Fact]
    public async Task Sixteen_processes_that_start_at_once_on_nothing_all_get_the_store()
    {
        var file = _folder.File("start/hub.db");

        var stores = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SqliteStore.OpenAsync(file, default))));

        await Task.WhenAll(stores.Select((store, number) => store.AddAsync(Open($"s{number}"), default)));
        for (var number = 0; number < 16; number++)
            Assert.NotNull(await stores[0].FindAsync($"prop_s{number}", default));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task Commits_are_flushed_and_the_log_is_written_ahead()
    {
        await using var file = await Task.Run(() => SqliteFile.Open(Database, TimeSpan.FromSeconds(5)));

        Assert.Equal("wal", await file.ReadAsync(c => Dapper.SqlMapper.ExecuteScalarAsync<string>(c, "PRAGMA journal_mode"), default));
        Assert.Equal(2, await file.ReadAsync(c => Dapper.SqlMapper.ExecuteScalarAsync<long>(c, "PRAGMA synchronous"), default));
    }

    private static long Number(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
