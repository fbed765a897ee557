using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.MasterKeys;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Engine.Connections;
using Microsoft.Data.Sqlite;

namespace IntegrationHub.Cli.Tests.Connections;

public sealed class MasterKeyTests : IDisposable
{
    private const string Key = "rk_test_51KeptSealedAndNeverShown8f3a";
    private static readonly string One = MasterKey.New().Reveal();
    private static readonly string Two = MasterKey.New().Reveal();

    private readonly KeyHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_master_key_in_a_variable_leaves_no_file()
    {
        _home.Variables["HUB_MASTER_KEY"] = One;
        (await _home.ConnectAsync(Key)).Ok();

        await OpensAsync();
        Assert.False(File.Exists(_home.MasterKey));
        _home.HoldsNowhere(Key);
    }

    [Theory]
    [InlineData("correct horse")]
    [InlineData("AAAA")]
    [InlineData("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDEyMzQ1")]
    public async Task A_variable_that_holds_no_master_key_is_told_and_not_repeated(string text)
    {
        _home.Variables["HUB_MASTER_KEY"] = text;

        var ran = await _home.ConnectAsync(Key, "--json");

        ran.Refused("vault_closed", "HUB_MASTER_KEY holds no master key: it must be 32 bytes in base64. Nothing was sent.");
        Assert.DoesNotContain(text, ran.Out + ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_and_another_master_key_are_told_with_what_to_do()
    {
        _home.Variables["HUB_MASTER_KEY"] = One;
        (await _home.ConnectAsync(Key)).Ok();
        _home.Variables.Remove("HUB_MASTER_KEY");

        var missing = (await CallAsync()).Refused(
            "vault_closed", $"The stored connections are sealed, and there is no master key: HUB_MASTER_KEY is not set, and there is no file {_home.MasterKey}. Nothing was sent.");
        Assert.Equal(
            "Set HUB_MASTER_KEY to the key they were sealed with. If it is lost, remove each with ./hub connections remove NAME and connect anew.",
            missing.GetProperty("hint").GetString());

        _home.Variables["HUB_MASTER_KEY"] = Two;
        var (one, two) = (MasterKey.Read(One)!.Id, MasterKey.Read(Two)!.Id);
        (await CallAsync()).Refused("vault_closed", $"The stored connections are sealed with the master key {one}, and HUB_MASTER_KEY holds {two}. Nothing was sent.");
        (await _home.ConnectAsync(Key, "--name", "other", "--json")).Refused(
            "vault_closed", $"The stored connections are sealed with the master key {one}, and HUB_MASTER_KEY holds {two}. Nothing was sent.");
    }

    [Fact]
    public async Task A_lost_master_key_is_got_over_by_removing_what_it_sealed()
    {
        (await _home.ConnectAsync(Key)).Ok();
        File.Delete(_home.MasterKey);
        Assert.Equal(1, (await CallAsync()).Exit);

        (await _home.RunAsync("connections", "remove", "stripe-test")).Ok();
        (await _home.ConnectAsync(Key)).Ok();

        await OpensAsync();
    }

    [Fact]
    public async Task The_variable_of_the_next_key_takes_the_place_of_the_first_while_hubs_know_both()
    {
        _home.Variables["HUB_MASTER_KEY"] = One;
        (await _home.ConnectAsync(Key)).Ok();
        var none = (await _home.RunAsync("connections", "rotate-key", "--json"))
            .Refused("vault_closed", "The master key comes from HUB_MASTER_KEY, so the new one has to be given in HUB_NEW_MASTER_KEY. Nothing was sent.");
        Assert.StartsWith("HUB_NEW_MASTER_KEY=\"$(openssl rand -base64 32)\" ./hub connections rotate-key", none.GetProperty("hint").GetString(), StringComparison.Ordinal);

        _home.Variables["HUB_NEW_MASTER_KEY"] = Two;
        await OpensAsync();
        var ran = (await _home.RunAsync("connections", "rotate-key")).Ok();
        Assert.Equal(
            $"1 connection is sealed with the new master key {MasterKey.Read(Two)!.Id}. Now set HUB_MASTER_KEY to it on every hub, and unset HUB_NEW_MASTER_KEY.\n", ran.Out);
        await OpensAsync();
        (await _home.RunAsync("connections", "rotate-key", "--json"))
            .Refused("vault_closed", "HUB_NEW_MASTER_KEY holds the master key that everything is sealed with already. Nothing was sent.");

        (_home.Variables["HUB_MASTER_KEY"], _) = (Two, _home.Variables.Remove("HUB_NEW_MASTER_KEY"));
        await OpensAsync();
    }

    [Fact]
    public async Task A_master_key_moves_from_the_file_to_a_variable()
    {
        (await _home.ConnectAsync(Key)).Ok();
        _home.Variables["HUB_NEW_MASTER_KEY"] = Two;
        (await _home.RunAsync("connections", "rotate-key")).Ok();

        await OpensAsync();
        _home.Variables.Remove("HUB_NEW_MASTER_KEY");
        _home.Variables["HUB_MASTER_KEY"] = Two;
        await OpensAsync();
    }

    [Fact]
    public async Task A_kill_between_the_new_file_and_the_sealing_leaves_the_old_key_in_use()
    {
        (await _home.ConnectAsync(Key)).Ok();
        var before = File.ReadAllText(_home.MasterKey);
        await using (var holder = new SqliteConnection($"Data Source={Path.Combine(_home.Home, "hub.db")};Pooling=False"))
        {
            await holder.OpenAsync();
            await using var taken = holder.BeginTransaction(deferred: false);
            using var rotation = HubProcess.Start(_home.Variables, ["connections", "rotate-key"]);
            while (!File.Exists(_home.MasterKey + ".new")) await Task.Yield();
            await rotation.KillAsync();
        }

        await OpensAsync();
        Assert.Equal(before, File.ReadAllText(_home.MasterKey));
        (await _home.RunAsync("connections", "rotate-key")).Ok();
        await OpensAsync();
        Assert.NotEqual(before, File.ReadAllText(_home.MasterKey));
        Assert.False(File.Exists(_home.MasterKey + ".new"));
    }

    [Fact]
    public async Task A_kill_between_the_sealing_and_the_move_leaves_the_new_key_in_use_and_the_next_change_loses_nothing()
    {
        (await _home.ConnectAsync(Key)).Ok();
        var old = File.ReadAllText(_home.MasterKey);
        (await _home.RunAsync("connections", "rotate-key")).Ok();

        // What the disk holds at that moment: everything is sealed with the new key, which is not in its place yet.
        File.Move(_home.MasterKey, _home.MasterKey + ".new");
        new MasterKeyFile(_home.MasterKey).Write(MasterKey.Read(old)!);

        await OpensAsync();
        (await _home.ConnectAsync(Key, "--name", "second")).Ok();
        (await _home.RunAsync("connections", "remove", "second")).Ok();
        (await _home.RunAsync("connections", "rotate-key")).Ok();
        await OpensAsync();
        Assert.False(File.Exists(_home.MasterKey + ".new"));
    }

    [Fact]
    public async Task While_one_command_changes_the_master_key_another_is_told_to_wait()
    {
        (await _home.ConnectAsync(Key)).Ok();
        Assert.True(new FileMasterKeys(new HubHome(_home.Home), null).Lock().TryGet(out var held, out _));
        using (held)
        {
            (await _home.RunAsync("connections", "rotate-key", "--json"))
                .Refused("vault_closed", "Another command is changing the master key. Nothing was sent.");
        }

        (await _home.RunAsync("connections", "rotate-key")).Ok();
    }

    private Task<Ran> CallAsync() => _home.RunAsync("call", "stripe_list_customers", "--input", "{}", "--json");

    private async Task OpensAsync()
    {
        var ran = (await _home.RunAsync("preview", "stripe_list_customers", "--input", "{}", "--connection", "stripe-test", "--json")).Ok();
        Assert.Equal("test", ran.Json.GetProperty("proposal").GetProperty("environment").GetString());
    }
}
