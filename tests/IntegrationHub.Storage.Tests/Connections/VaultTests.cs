using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Storage.Tests.Connections;

/// <summary>What a vault must do on every engine. An engine's test class says only how to open one more instance on the same data.</summary>
public abstract partial class VaultTests : IAsyncLifetime
{
    private const string Key = "rk_test_51TheKeyThatNoFileMayHold8f3a";

    private static readonly LedgerActor Ada = new(LedgerActor.Person, "ada");

    private readonly List<HubStore> _opened = [];
    private readonly TwoMasterKeys _keys = new();

    private Vault Vault { get; set; } = null!;

    private IConnectionStore Store { get; set; } = null!;

    public async Task InitializeAsync()
    {
        Vault = await AnotherAsync();
        Store = _opened[0].Connections;
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var store in _opened) await store.DisposeAsync();
    }

    private protected abstract Task<HubStore> OpenAsync();

    private protected abstract Task<long> RawAsync(string sql);

    /// <summary>How the engine writes bytes.</summary>
    private protected abstract string Bytes(ReadOnlySpan<byte> bytes);

    [Fact]
    public async Task A_kept_key_opens_again_and_only_its_kind_and_its_end_are_told()
    {
        var kept = await KeepAsync("main");

        Assert.Equal(("main", "stripe", "test", "rk_test_", "8f3a", 1L), (kept.Name, kept.Integration, kept.Environment, kept.Kind, kept.LastFour, kept.Version));
        Assert.Equal(Key, await OpenedAsync("main"));
        Assert.Equal(Key, await OpenedAsync("main", await AnotherAsync()));
    }

    [Fact]
    public async Task Of_several_the_chosen_one_is_taken_by_every_hub_until_it_is_removed()
    {
        StoredConnection[] all = [await KeepAsync("main"), await KeepAsync("second"), await KeepAsync("third")];
        Assert.Empty(Value(await Vault.TakenAsync(all, default)));

        Value(await Vault.ChooseAsync("second", Ada, default));
        Value(await Vault.ChooseAsync("main", Ada, default));

        Assert.Equal(["main"], Value(await (await AnotherAsync()).TakenAsync(all, default)).Select(kept => kept.Name));
        Value(await Vault.RemoveAsync("main", Ada, default));
        await KeepAsync("main");
        Assert.Empty(Value(await Vault.TakenAsync(all, default)));
        var told = new LedgerEntry { Event = LedgerEvents.ConnectionChosen, At = DateTimeOffset.UnixEpoch, By = Ada };
        Assert.False(await Store.SetDefaultAsync("stripe", "gone", told, default));
        Assert.False(await Store.SetDefaultAsync("other", "main", told, default));
        Assert.Equal(2, (await _opened[0].LatestAsync(new(20), default)).Count(row => row.Entry.Event == LedgerEvents.ConnectionChosen));
    }

    [Fact]
    public async Task Everything_kept_of_a_connection_comes_back()
    {
        var kept = await KeepAsync("main");

        var found = Value(await Vault.FindAsync("main", default));

        Assert.Equal(Shown(kept), Shown(found));
        Assert.Equal(kept.Nonce.ToArray(), found.Nonce.ToArray());
        Assert.Equal(kept.Sealed.ToArray(), found.Sealed.ToArray());
        Assert.Null(found.LastUsedAt);
    }

    [Fact]
    public async Task The_same_key_is_sealed_otherwise_each_time()
    {
        var one = await KeepAsync("one");
        var two = await KeepAsync("two");
        var again = await KeepAsync("one");

        Assert.Equal(3, new[] { one, two, again }.Select(kept => Convert.ToHexString(kept.Nonce.Span)).Distinct().Count());
        Assert.Equal(3, new[] { one, two, again }.Select(kept => Convert.ToHexString(kept.Sealed.Span)).Distinct().Count());
    }

    [Fact]
    public async Task That_it_was_used_is_noted_to_the_minute()
    {
        await KeepAsync("main");
        await OpenedAsync("main");

        Assert.NotNull(Value(await Vault.FindAsync("main", default)).LastUsedAt);
        Assert.Equal(Key, await OpenedAsync("main"));
    }

    [Fact]
    public async Task A_new_key_under_the_same_name_takes_the_place_of_the_old()
    {
        var first = await KeepAsync("main");
        var second = await KeepAsync("main", "rk_test_51AnotherKey0000000000000b1b1");

        Assert.Equal((2L, first.CreatedAt, "b1b1"), (second.Version, second.CreatedAt, second.LastFour));
        Assert.Equal("rk_test_51AnotherKey0000000000000b1b1", await OpenedAsync("main"));
        Assert.Single(Value(await Vault.ListAsync(default)));
    }

    [Fact]
    public async Task A_name_never_changes_from_test_to_live()
    {
        await KeepAsync("main");

        var refused = Refusal(await Vault.KeepAsync(New("main", "rk_live_51AnotherKey000000000000") with { Kind = new("rk_live_", HubEnvironment.Live, null) }, Ada, default));

        Assert.Equal("The connection \"main\" is stripe in test, and this key is stripe in live. Nothing was kept.", refused.Message);
        Assert.Equal(Key, await OpenedAsync("main"));
    }

    [Fact]
    public async Task A_connection_that_is_not_there_is_told_with_those_that_are()
    {
        await KeepAsync("main");
        await KeepAsync("second");

        var refused = Refusal(await Vault.FindAsync("mian", default));

        Assert.Equal((ErrorCodes.MissingConnection, "There is no stored connection \"mian\". Nothing was sent."), (refused.Code, refused.Message));
        Assert.Equal(["main", "second"], refused.Allowed!);
        Assert.Equal(["main"], refused.Nearest!);
    }

    [Fact]
    public async Task What_is_removed_is_gone_and_with_the_last_one_the_master_key_is_forgotten()
    {
        await KeepAsync("one");
        await KeepAsync("two");

        Assert.Equal("one", Value(await Vault.RemoveAsync("one", Ada, default)).Name);
        Assert.Equal(_keys.OneId, await Store.SealedWithAsync(default));
        Value(await Vault.RemoveAsync("two", Ada, default));

        Assert.Null(await Store.SealedWithAsync(default));
        Assert.Empty(Value(await Vault.ListAsync(default)));
        Assert.Equal("There is no stored connection \"one\". Nothing was sent.", Refusal(await Vault.RemoveAsync("one", Ada, default)).Message);
    }

    [Fact]
    public async Task Of_two_hubs_that_give_the_same_name_at_once_one_is_told()
    {
        var vaults = new[] { Vault, await AnotherAsync(), await AnotherAsync(), await AnotherAsync() };

        var results = await Task.WhenAll(vaults.Select((vault, i) => Task.Run(() => vault.KeepAsync(New("main", $"rk_test_51Number{i}000000000000000"), Ada, default))));

        var kept = results.Where(result => result.TryGet(out _, out _)).ToList();
        Assert.NotEmpty(kept);
        Assert.All(results.Except(kept), result => Assert.Equal("changed_meanwhile", Refusal(result).Code));
        Assert.Equal(kept.Count, Value(await Vault.FindAsync("main", default)).Version);
    }

    private async Task<Vault> AnotherAsync()
    {
        var store = await OpenAsync();
        _opened.Add(store);
        return new(store.Connections, _keys, TimeProvider.System);
    }

    private static NewConnection New(string name, string key) => new(name, "stripe", new("rk_test_", HubEnvironment.Test, null), new(key));

    private async Task<StoredConnection> KeepAsync(string name, string key = Key, KnownKey? kind = null)
    {
        var added = New(name, key);
        return Value(await Vault.KeepAsync(kind is null ? added : added with { Kind = kind }, Ada, default));
    }

    private async Task<string> OpenedAsync(string name, Vault? vault = null) => Value(await TryAsync(name, vault)).Reveal();

    private async Task<HubResult<Secret>> TryAsync(string name, Vault? vault = null) =>
        await (vault ?? Vault).OpenAsync(Value(await (vault ?? Vault).FindAsync(name, default)), default);

    private static object Shown(StoredConnection kept) =>
        (kept.Name, kept.Integration, kept.Environment, kept.Kind, kept.LastFour, kept.KeyDigest, kept.Version, kept.CreatedAt, kept.SealedWith);

    private static T Value<T>(HubResult<T> result)
        where T : class => result.TryGet(out var value, out var error) ? value : throw new InvalidOperationException(error.Message);

    private static HubError Refusal<T>(HubResult<T> result)
        where T : class => result.TryGet(out _, out var error) ? throw new InvalidOperationException("It was not refused.") : error;
}
