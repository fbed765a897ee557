using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage.Tests.Connections;

public abstract partial class VaultTests
{
    [Fact]
    public async Task Every_change_of_the_connections_stands_in_the_ledger_with_who_did_it_and_nothing_secret()
    {
        await KeepAsync("main");
        await KeepAsync("main", "rk_test_51AnotherKey0000000000000b1b1");
        await KeepAsync("short", "rk_test_1234567");
        Value(await Vault.RotateAsync(Ada, default));
        Value(await Vault.RemoveAsync("main", Ada, default));

        var rows = await _opened[0].ReadAsync(1, 10, default);
        Assert.Equal(
            [
                ("connected", "main", "test", "a key rk_test_ of stripe that ends in 8f3a"),
                ("connected", "main", "test", "a key rk_test_ of stripe that ends in b1b1, in place of a key rk_test_ of stripe that ends in 8f3a"),
                ("connected", "short", "test", "a key rk_test_ of stripe"),
                ("master_key_changed", null, null, $"2 connections are sealed with {_keys.TwoId} in place of {_keys.OneId}"),
                ("disconnected", "main", "test", "a key rk_test_ of stripe that ends in b1b1"),
            ],
            rows.Select(row => (row.Entry.Event, row.Entry.Connection, row.Entry.Environment, row.Entry.Rule)));
        Assert.All(rows, row => Assert.Equal("person:ada", row.Entry.By.Text));
        Assert.True((await LedgerVerifier.VerifyAsync(_opened[0], null, default)).IsWhole);
    }

    [Fact]
    public async Task What_did_not_happen_is_not_told()
    {
        await KeepAsync("main");
        var kept = Value(await Vault.FindAsync("main", default));
        var told = new LedgerEntry { Event = LedgerEvents.Connected, At = kept.CreatedAt, By = Ada };

        Assert.False(await Store.KeepAsync(kept, null, told, default));
        Assert.False(await Store.KeepAsync(kept, 7, told, default));
        Assert.False(await Store.RemoveAsync("mian", told, default));
        Assert.Null(await Store.ResealAsync("another", "key", one => one, _ => told, default));

        Assert.Single(await _opened[0].ReadAsync(1, 10, default));
    }

    [Fact]
    public async Task What_cannot_be_told_is_not_done()
    {
        await KeepAsync("main");
        await RawAsync("DELETE FROM ledger_head");

        Assert.Equal("store_failed", Refusal(await Vault.KeepAsync(New("second", Key), Ada, default)).Code);
        Assert.Equal("store_failed", Refusal(await Vault.RemoveAsync("main", Ada, default)).Code);
        Assert.Equal("store_failed", Refusal(await Vault.RotateAsync(Ada, default)).Code);

        Assert.Equal("main", Assert.Single(Value(await Vault.ListAsync(default))).Name);
        Assert.Equal(Key, await OpenedAsync("main"));
    }
}
