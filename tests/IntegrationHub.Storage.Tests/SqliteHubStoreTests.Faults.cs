using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public sealed partial class SqliteHubStoreTests
{
    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var file = _folder.File("notes.txt");
        var text = string.Concat(Enumerable.Repeat("Not a database. ", 500));
        File.WriteAllText(file, text);

        var refused = await RefusedAsync(file);

        Assert.Equal($"The file {file} is not a SQLite database. Name another file, or restore the store from a copy. Nothing was changed.", refused);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Fact]
    public async Task A_damaged_page_is_told_and_the_file_is_to_be_kept()
    {
        var file = _folder.File("damaged.db");
        await using (var store = await SqliteStore.OpenAsync(file, default))
        {
            for (var number = 0; number < 200; number++)
                await store.AddAsync(Open($"n{number}"), default);
        }

        // The tables' own descriptions stand in the first pages and have to stay readable; what came late is in the last ones.
        var bytes = File.ReadAllBytes(file);
        var from = bytes.Length / 2;
        Array.Fill(bytes, (byte)0xA5, from, bytes.Length - from);
        File.WriteAllBytes(file, bytes);

        await using var reopened = await SqliteStore.OpenAsync(file, default);
        var refused = await Assert.ThrowsAsync<StoreException>(() => reopened.FindAsync("prop_n150", default));
        Assert.Equal(
            $"The store {file} is damaged. Keep it, since it records what was sent, and restore it from a copy. Nothing was changed.",
            refused.Message);
    }

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_is_told()
    {
        var file = _folder.File("folder.db");
        Directory.CreateDirectory(file);

        Assert.Equal($"The store {file} is a folder, not a file. Name a file. Nothing was changed.", await RefusedAsync(file));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder_is_told()
    {
        File.WriteAllText(_folder.File("plain"), "");

        var refused = await RefusedAsync(_folder.File("plain/hub.db"));

        Assert.StartsWith($"The store's folder {_folder.File("plain")} could not be made or read: ", refused);
        Assert.EndsWith("Name a folder that this user may write to. Nothing was changed.", refused);
    }

    [Fact]
    public async Task A_file_that_stays_locked_is_told_and_usable_again_when_it_is_free()
    {
        var file = _folder.File("locked.db");
        await using var store = await SqliteStore.OpenAsync(file, TimeSpan.FromSeconds(1), default);
        await store.AddAsync(Open(), default);
        using var other = Raw(file);
        using (var held = other.BeginTransaction(deferred: false))
        {
            var refused = await Assert.ThrowsAsync<StoreException>(() => store.ClaimAsync("prop_one", Noon, Noon, default));

            Assert.Equal(
                $"The store {file} was locked by another process for 1 s. " +
                "Try again; if it stays so, end the process that holds it. Nothing was changed.",
                refused.Message);
            Assert.Equal(Open(), await store.FindAsync("prop_one", default));
        }

        Assert.True(await store.ClaimAsync("prop_one", Noon, Noon, default));
    }

    [Fact]
    public async Task A_step_that_waits_for_the_file_can_be_cancelled_and_has_then_not_happened()
    {
        await Store.AddAsync(Open(), default);
        using var other = Raw(Database);
        using (other.BeginTransaction(deferred: false))
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.ClaimAsync("prop_one", Noon, Noon, soon.Token));
        }

        Assert.Equal(Open(), await Store.FindAsync("prop_one", default));
    }

    [Theory]
    [InlineData(5, "was locked by another process for 5 s. Try again; if it stays so, end the process that holds it. Nothing was changed.")]
    [InlineData(8, "cannot be written. Make the file and its folder writable for this user. Nothing was changed.")]
    [InlineData(13, "is full. Free some space and try again. Nothing was changed.")]
    [InlineData(14, "cannot be opened. Check that its folder exists and that this user may read and write it. Nothing was changed.")]
    [InlineData(21, "failed with SQLite's error 21 (extended 2100). Nothing was changed.")]
    public void Faults_that_a_test_cannot_cause_everywhere_have_their_sentence_too(int code, string ending)
    {
        var fault = new SqliteException("raw text", code, code * 100);

        var told = SqliteMessages.Of(fault, "/home/hub.db", TimeSpan.FromSeconds(5));

        Assert.EndsWith(ending, told.Message);
        Assert.Contains("/home/hub.db", told.Message);
        Assert.DoesNotContain("raw text", told.Message);
    }

    [Fact]
    public async Task A_word_of_another_build_is_refused_rather_than_guessed()
    {
        await Store.AddAsync(Open(), default);
        using var raw = Raw(Database);
        Execute(raw, "UPDATE proposals SET state = 'paused'");

        var refused = await Assert.ThrowsAsync<StoreException>(() => Store.FindAsync("prop_one", default));

        Assert.Equal(
            "Proposal prop_one is kept with the state \"paused\", which this build does not know. " +
            "Use the build that wrote it, or restore the store from a copy. Nothing was changed.",
            refused.Message);
        Assert.False(await Store.ClaimAsync("prop_one", Tomorrow, DateTimeOffset.MaxValue, default));
    }

    private static DateTimeOffset Tomorrow => Noon.AddDays(1);

    private static async Task<string> RefusedAsync(string file)
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(file, default));
        Assert.DoesNotContain(" at ", refused.Message);
        return refused.Message;
    }

    private static SqliteConnection Raw(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static long Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }
}
