using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Storage.Tests.Connections;

public abstract partial class VaultTests
{
    /// <summary>Every column that is bound to the sealed key, and what it is changed to.</summary>
    public static TheoryData<string, string> Bound => new()
    {
        { "integration", "'acme'" },
        { "environment", "'live'" },
        { "kind", "'sk_test_'" },
        { "last_four", "'0000'" },
        { "last_four", "''" },
        { "key_digest", "'0123456789abcdef01234567'" },
        { "version", "2" },
        { "created_at", "created_at + 1" },
        { "created_at", "9223372036854775807" },
    };

    [Theory]
    [MemberData(nameof(Bound))]
    public async Task A_changed_column_keeps_the_key_from_opening(string column, string to)
    {
        await KeepAsync("main");
        await RawAsync($"UPDATE connections SET {column} = {to}");

        await RefusesAsync("main");
    }

    [Fact]
    public async Task A_connection_that_was_given_another_name_does_not_open()
    {
        await KeepAsync("main");
        await RawAsync("UPDATE connections SET name = 'other'");

        await RefusesAsync("other");
    }

    [Theory]
    [InlineData("sealed")]
    [InlineData("nonce")]
    public async Task Any_changed_byte_keeps_the_key_from_opening(string column)
    {
        var kept = await KeepAsync("main");
        var bytes = (column == "sealed" ? kept.Sealed : kept.Nonce).ToArray();
        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= (byte)(1 << (at % 8));
            await RawAsync($"UPDATE connections SET {column} = {Bytes(bytes)}");
            await RefusesAsync("main");
            bytes[at] ^= (byte)(1 << (at % 8));
        }

        await RawAsync($"UPDATE connections SET {column} = {Bytes(bytes)}");
        Assert.Equal(Key, await OpenedAsync("main"));
    }

    [Theory]
    [InlineData("sealed")]
    [InlineData("nonce")]
    public async Task Bytes_that_were_dropped_or_added_keep_the_key_from_opening(string column)
    {
        var kept = await KeepAsync("main");
        var bytes = (column == "sealed" ? kept.Sealed : kept.Nonce).ToArray();
        foreach (var changed in new[] { [], bytes[..^1], bytes[1..], [.. bytes, (byte)0] })
        {
            await RawAsync($"UPDATE connections SET {column} = {Bytes(changed)}");
            await RefusesAsync("main");
        }
    }

    [Theory]
    [InlineData("sealed, nonce")]
    [InlineData("sealed, nonce, key_digest, last_four, created_at")]
    [InlineData("environment")]
    public async Task Two_connections_that_changed_places_both_do_not_open(string columns)
    {
        await KeepAsync("one");
        await KeepAsync("two", "rk_live_51AnotherKey0000000000000b1b1", new("rk_live_", Engine.Connections.HubEnvironment.Live, null));
        foreach (var column in columns.Split(", "))
        {
            await RawAsync($"CREATE TABLE swapped AS SELECT name, {column} AS kept FROM connections");
            await RawAsync($"UPDATE connections SET {column} = (SELECT kept FROM swapped WHERE swapped.name <> connections.name)");
            await RawAsync("DROP TABLE swapped");
        }

        await RefusesAsync("one");
        await RefusesAsync("two");
    }

    [Fact]
    public async Task Another_note_of_the_master_key_opens_nothing()
    {
        await KeepAsync("main");
        await RawAsync("UPDATE vault SET sealed_with = '0123456789abcdef'");

        var refused = Refusal(await TryAsync("main"));

        Assert.Equal(
            (ErrorCodes.VaultClosed, $"The stored connections are sealed with the master key 0123456789abcdef, and memory holds {_keys.OneId}. Nothing was sent."),
            (refused.Code, refused.Message));

        await RawAsync($"UPDATE vault SET sealed_with = '{_keys.TwoId}'");
        await RefusesAsync("main");
    }

    private async Task RefusesAsync(string name)
    {
        var refused = Refusal(await TryAsync(name));
        Assert.Equal(
            (ErrorCodes.ConnectionTampered, $"The connection \"{name}\" does not open: its row in the store is not as the hub wrote it. A part of it was changed, or it holds another row's key. Nothing was sent."),
            (refused.Code, refused.Message));
    }
}
