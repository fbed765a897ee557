using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests.Connections;

public abstract partial class VaultTests
{
    [Fact]
    public async Task Another_master_key_seals_all_anew_and_they_open_as_before()
    {
        var before = await KeepAsync("one");
        await KeepAsync("two", "rk_test_51AnotherKey0000000000000b1b1");

        var rotation = Value(await Vault.RotateAsync(Ada, default));

        Assert.Equal((2, _keys.TwoId), (rotation.Resealed, rotation.MasterKey));
        Assert.Equal(Key, await OpenedAsync("one"));
        Assert.Equal("rk_test_51AnotherKey0000000000000b1b1", await OpenedAsync("two"));
        var after = Value(await Vault.FindAsync("one", default));
        Assert.Equal((2L, _keys.TwoId, before.CreatedAt), (after.Version, after.SealedWith, after.CreatedAt));
        Assert.NotEqual(before.Nonce.ToArray(), after.Nonce.ToArray());
        Assert.Equal([_keys.OneId, _keys.TwoId], _keys.Settled);
    }

    [Fact]
    public async Task One_connection_that_does_not_open_leaves_all_as_they_were()
    {
        await KeepAsync("one");
        await KeepAsync("two");
        await RawAsync("UPDATE connections SET last_four = '0000' WHERE name = 'two'");

        Assert.Equal(ErrorCodes.ConnectionTampered, Refusal(await Vault.RotateAsync(Ada, default)).Code);

        Assert.Equal(Key, await OpenedAsync("one"));
        Assert.Equal((1L, _keys.OneId), (Value(await Vault.FindAsync("one", default)).Version, (await Store.SealedWithAsync(default))!));
    }

    [Fact]
    public async Task Of_two_who_change_the_master_key_at_once_one_is_told()
    {
        await KeepAsync("one");
        var other = await AnotherAsync();
        _keys.BeforeSealing = () =>
        {
            _keys.BeforeSealing = () => { };
            Value(other.RotateAsync(Ada, default).GetAwaiter().GetResult());
        };

        var refused = Refusal(await Vault.RotateAsync(Ada, default));

        Assert.Equal(("changed_meanwhile", "The master key was changed by somebody else at the same moment. Nothing was changed."), (refused.Code, refused.Message));
        Assert.Equal(Key, await OpenedAsync("one"));
    }

    [Fact]
    public async Task A_key_is_not_kept_under_the_master_key_before()
    {
        await KeepAsync("one");
        var late = Value(await Vault.FindAsync("one", default));
        Value(await Vault.RotateAsync(Ada, default));

        Assert.False(await Store.KeepAsync(late with { Name = "late" }, null, Entry(LedgerEvents.Connected), default));
        Assert.Single(Value(await Vault.ListAsync(default)));
    }

    [Fact]
    public async Task Where_nothing_is_kept_there_is_no_master_key_to_change()
    {
        Assert.Equal("No connection is stored, so no master key is in use. Nothing was changed.", Refusal(await Vault.RotateAsync(Ada, default)).Message);
        Assert.Empty(_keys.Settled);
    }
}
