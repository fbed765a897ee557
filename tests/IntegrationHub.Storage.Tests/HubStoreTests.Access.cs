using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public abstract partial class HubStoreTests
{
    private IAccessStore Tokens => ((HubStore)Store).Tokens;

    private static LedgerEntry Made => Entry(LedgerEvents.TokenMade, null);

    private static LedgerEntry Revoked => Entry(LedgerEvents.TokenRevoked, null);

    private static AccessToken Token(string id, string kind = "agent", Scopes scopes = Scopes.OfAgents) => new(id, new(kind, "shop-bot"), scopes, $"digest of {id}", Noon);

    [Fact]
    public async Task Tokens_come_back_as_they_were_given_in_the_order_in_which_they_were_made()
    {
        var full = Token("b", "person", Scopes.All) with { CreatedAt = Noon.AddHours(1), ExpiresAt = Noon.AddDays(1), RevokedAt = Noon.AddHours(2), LastUsedAt = Noon };
        var bare = Token("c", scopes: Scopes.None);
        await Tokens.AddAsync(full, Made, default);
        await Tokens.AddAsync(bare, Made, default);

        Assert.Equal([bare, full], await ((HubStore)await AnotherAsync()).Tokens.ListAsync(default));
    }

    [Fact]
    public async Task A_revocation_counts_from_its_first_time_and_is_seen_by_every_instance()
    {
        await Tokens.AddAsync(Token("a"), Made, default);
        var other = (HubStore)await AnotherAsync();

        await Tokens.RevokeAsync("a", Noon.AddMinutes(1), Revoked, default);
        await other.Tokens.RevokeAsync("a", Noon.AddMinutes(2), Revoked, default);
        await other.Tokens.RevokeAsync("no such token", Noon, Revoked, default);

        Assert.Equal(Noon.AddMinutes(1), Assert.Single(await other.Tokens.ListAsync(default)).RevokedAt);
    }

    [Fact]
    public async Task The_latest_use_counts()
    {
        await Tokens.AddAsync(Token("a"), Made, default);

        await Tokens.UsedAsync("a", Noon.AddMinutes(2), default);
        await Tokens.UsedAsync("a", Noon.AddMinutes(1), default);

        Assert.Equal(Noon.AddMinutes(2), Assert.Single(await Tokens.ListAsync(default)).LastUsedAt);
    }

    [Theory]
    [InlineData("read approve")]
    [InlineData("admin")]
    public async Task An_agent_that_may_approve_cannot_be_written_down_by_any_hand(string scopes)
    {
        await Tokens.AddAsync(Token("a"), Made, default);

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => RawAsync($"UPDATE access_tokens SET scopes = '{scopes}' WHERE id = 'a'"));

        Assert.Equal(Scopes.OfAgents, Assert.Single(await Tokens.ListAsync(default)).Scopes);
    }

    [Fact]
    public async Task A_word_that_this_build_does_not_know_gives_nothing()
    {
        await Tokens.AddAsync(Token("a"), Made, default);
        await RawAsync("UPDATE access_tokens SET scopes = 'read fly' WHERE id = 'a'");

        Assert.Equal(Scopes.Read, Assert.Single(await Tokens.ListAsync(default)).Scopes);
    }

    [Fact]
    public async Task Its_figures_count_what_waits_what_is_unknown_and_the_rows_of_the_ledger()
    {
        var store = (HubStore)Store;
        Assert.Equal(StoreFigures.None, await store.FiguresAsync(default));
        foreach (var name in new[] { "one", "two", "three" }) await Store.AddAsync(Open(name), default);
        await Store.ClaimAsync("prop_two", Noon, Noon, default);
        await Store.ClaimAsync("prop_three", Noon, Noon, default);
        await Store.SettleAsync("prop_three", ProposalState.Unknown, "{}", default);

        Assert.Equal(new StoreFigures(Open: 1, Unknown: 1, Rows: 6), await store.FiguresAsync(default));
    }
}
