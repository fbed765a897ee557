using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Postgres;
using IntegrationHub.Tests.Postgres;
using Npgsql;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

/// <summary>PostgreSQL, over a server of the tests' own.</summary>
public sealed class PostgresHubStoreTests : HubStoreTests
{
    private Task<string>? _place;

    private protected override async Task<IHubStore> OpenAsync() => await PostgresStore.OpenAsync(await PlaceAsync(), default);

    private protected override async Task<long> RawAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(await PlaceAsync());
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task Sixteen_hubs_that_start_at_once_on_nothing_all_get_the_store()
    {
        var place = await (await PostgresServer.SharedAsync()).NewPlaceAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => PostgresStore.OpenAsync(place, default)));

        await Task.WhenAll(stores.Select((store, number) => store.AddAsync(Open($"s{number}"), default)));
        for (var number = 0; number < 16; number++)
            Assert.NotNull(await stores[0].FindAsync($"prop_s{number}", default));
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task Tables_of_a_newer_build_are_refused_and_left_as_they_are()
    {
        await RawAsync("UPDATE hub_schema SET version = 99");

        var refused = await Assert.ThrowsAsync<StoreException>(() => OpenAsync());

        Assert.Equal(
            $"The store {((HubStore)Store).Name} was written by a newer build: it has schema version 99, and this build knows versions up to {PostgresMigrations.Newest}. " +
            "Use the newer build, or name another database. Nothing was changed.",
            refused.Message);
    }

    [Fact]
    public async Task An_instance_that_has_ended_is_gone_and_one_that_lives_is_not()
    {
        var other = await PostgresStore.OpenAsync(await PlaceAsync(), default);
        Assert.False(await Store.IsGoneAsync(other.Claimant, default));
        Assert.False(await Store.IsGoneAsync(Store.Claimant, default));

        await other.DisposeAsync();

        // The server lets the lock go when it has noticed that the connection is closed.
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await Store.IsGoneAsync(other.Claimant, enough.Token)) enough.Token.ThrowIfCancellationRequested();
        Assert.False(await Store.IsGoneAsync(Store.Claimant, default));
    }

    [Theory]
    [InlineData("hub")]
    [InlineData("//")]
    [InlineData("Host=;Database=hub")]
    [InlineData("Host=db;Pass=secretword")]
    [InlineData("//hub:secretword@db/hub?nonsense=1")]
    public async Task What_is_no_address_is_told_and_not_repeated(string text)
    {
        var refused = await Assert.ThrowsAsync<StoreException>(() => PostgresStore.OpenAsync(text, default));

        Assert.Equal(
            "What stands behind postgres: is not how a database is reached; write it as " +
            "postgres:Host=HOST;Database=NAME;Username=USER;Password=… or postgres://USER:PASSWORD@HOST/NAME. Nothing was changed.",
            refused.Message);
    }

    [Fact]
    public void An_address_may_be_a_url()
    {
        var known = PostgresAddress.Read("//hub:a%20b@db.example:6543/book%2Fs?sslmode=require");

        Assert.Equal(("db.example", 6543, "book/s", "hub", "a b", SslMode.Require), (known.Host, known.Port, known.Database, known.Username, known.Password, known.SslMode));
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_told()
    {
        var address = (await PlaceAsync()).Replace("Database=postgres", "Database=none", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<StoreException>(() => PostgresStore.OpenAsync(address, default));

        Assert.Matches("^There is no database none at 127.0.0.1:[0-9]+. Create it \\(createdb\\), or name another. Nothing was changed.$", refused.Message);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_after_some_patience()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(
            () => PostgresDatabase.OpenAsync("Host=127.0.0.1;Port=1;Database=hub;Username=hub;Password=secretword", TimeSpan.FromMilliseconds(300), default));

        Assert.Equal(
            "The store hub at 127.0.0.1:1 does not answer. Check that PostgreSQL runs there and can be reached, then try again. Nothing was changed.",
            refused.Message);
    }

    private async Task<string> PlaceAsync() => await (_place ??= NewAsync());

    private static async Task<string> NewAsync() => await (await PostgresServer.SharedAsync()).NewPlaceAsync();
}
