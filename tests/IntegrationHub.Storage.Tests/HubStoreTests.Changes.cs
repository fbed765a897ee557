using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

/// <summary>What the ledger tells of changes of who may do what.</summary>
public abstract partial class HubStoreTests
{
    [Fact]
    public async Task A_token_leaves_a_row_when_it_is_made_and_one_when_it_is_revoked_for_the_first_time()
    {
        var ada = new LedgerActor(LedgerActor.Person, "ada");
        var token = Token("Tk1") with { ExpiresAt = Noon.AddDays(90) };
        await Tokens.AddAsync(token, TokenEntries.Made(token, ada), default);
        await Tokens.AddAsync(Token("Tk2"), TokenEntries.Made(Token("Tk2"), ada), default);

        await Tokens.RevokeAsync("Tk1", Noon, TokenEntries.Revoked(token, ada, Noon), default);
        await Tokens.RevokeAsync("Tk1", Noon, TokenEntries.Revoked(token, ada, Noon), default);
        await Tokens.RevokeAsync("nobody's", Noon, TokenEntries.Revoked(token, ada, Noon), default);

        Assert.Equal(
            [
                ("token_made", "person:ada", "Tk1 of agent:shop-bot for read, propose, call, until 2026-05-31 12:00:00 UTC"),
                ("token_made", "person:ada", "Tk2 of agent:shop-bot for read, propose, call, without an end"),
                ("token_revoked", "person:ada", "Tk1 of agent:shop-bot"),
            ],
            (await Store.ReadAsync(1, 10, default)).Select(row => (row.Entry.Event, row.Entry.By.Text, row.Entry.Rule)));
        Assert.True((await LedgerVerifier.VerifyAsync(Store, null, default)).IsWhole);
    }

    [Fact]
    public async Task A_token_that_cannot_be_told_of_is_neither_made_nor_revoked()
    {
        await Tokens.AddAsync(Token("Tk1"), Made, default);
        await RawAsync("DELETE FROM ledger_head");

        await Assert.ThrowsAsync<StoreException>(() => Tokens.AddAsync(Token("Tk2"), Made, default));
        await Assert.ThrowsAsync<StoreException>(() => Tokens.RevokeAsync("Tk1", Noon, Revoked, default));

        Assert.Null(Assert.Single(await Tokens.ListAsync(default)).RevokedAt);
    }

    [Fact]
    public async Task Another_policy_is_told_of_once_by_however_many_hubs_at_once()
    {
        IHubStore[] hubs = [Store, await AnotherAsync(), await AnotherAsync(), await AnotherAsync()];

        Assert.False(await Store.NotePolicyAsync(Policy("default-1"), default));
        var first = await Task.WhenAll(hubs.Select(hub => Task.Run(() => hub.NotePolicyAsync(Policy("file-1"), default))));
        Assert.True(await Store.NotePolicyAsync(Policy("file-2"), default));
        Assert.True(await Store.NotePolicyAsync(Policy("default-1"), default));
        Assert.False(await hubs[1].NotePolicyAsync(Policy("default-1"), default));

        Assert.Single(first, told => told);
        Assert.Equal(
            [("file-1", "file-1 in place of default-1"), ("file-2", "file-2 in place of file-1"), ("default-1", "default-1 in place of file-2")],
            (await Store.ReadAsync(1, 10, default)).Select(row => (row.Entry.PolicyVersion, row.Entry.Rule)));
        Assert.True((await LedgerVerifier.VerifyAsync(Store, null, default)).IsWhole);
    }

    [Fact]
    public async Task Where_the_row_of_the_last_change_was_removed_the_policy_in_use_is_told_again_and_nothing_is_claimed_of_the_one_before()
    {
        await Store.NotePolicyAsync(Policy("file-1"), default);
        await Store.PruneAsync(Noon.AddDays(1), LedgerActor.LocalPerson, Noon.AddDays(2), default);
        await Store.AppendAsync(Made, default);
        await Store.PruneAsync(Noon.AddDays(3), LedgerActor.LocalPerson, Noon.AddDays(4), default);

        Assert.True(await Store.NotePolicyAsync(Policy("default-1"), default));
        Assert.False(await Store.NotePolicyAsync(Policy("default-1"), default));

        Assert.Equal("default-1", (await Store.LatestAsync(new(1), default))[0].Entry.Rule);
        Assert.True((await LedgerVerifier.VerifyAsync(Store, null, default)).IsWhole);
    }

    private static LedgerEntry Policy(string version) =>
        new() { Event = LedgerEvents.PolicyChanged, At = Noon, By = LedgerActor.Hub, PolicyVersion = version };
}
