using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public abstract partial class HubStoreTests
{
    [Theory]
    [InlineData(ProposalState.Succeeded)]
    [InlineData(ProposalState.Failed)]
    [InlineData(ProposalState.Unknown)]
    public async Task What_came_of_a_claim_is_written_down_word_for_word(ProposalState state)
    {
        const string outcome = """{"id":"re_1","note":"50 % – \"fertig\""}""";
        await ClaimedAsync();

        await Store.SettleAsync("prop_one", state, outcome, default);

        Assert.Equal(
            Open() with { State = state, ClaimedAt = Later, Claimant = Store.Claimant, Outcome = outcome },
            await (await AnotherAsync()).FindAsync("prop_one", default));
    }

    [Fact]
    public async Task A_claim_that_sent_nothing_opens_the_proposal_again_and_it_can_be_claimed_again()
    {
        await ClaimedAsync();

        await Store.SettleAsync("prop_one", ProposalState.Open, null, default);

        Assert.Equal(Open() with { ClaimedAt = Later, Claimant = Store.Claimant }, await Store.FindAsync("prop_one", default));
        Assert.True(await Store.ClaimAsync("prop_one", Later, Noon, default));
    }

    [Fact]
    public async Task The_first_outcome_stands_when_a_second_is_reported()
    {
        await ClaimedAsync();
        await Store.SettleAsync("prop_one", ProposalState.Succeeded, "1", default);

        var refused = await Assert.ThrowsAsync<StoreException>(
            () => Store.SettleAsync("prop_one", ProposalState.Failed, "2", default));

        Assert.Equal(
            "Proposal prop_one is succeeded, not sending, so no outcome can be written down for it. " +
            "Look it up to see what came of it. Nothing was changed.",
            refused.Message);
        Assert.Equal("1", (await Store.FindAsync("prop_one", default))!.Outcome);
    }

    [Theory]
    [InlineData(ProposalState.Open)]
    [InlineData(ProposalState.Unknown)]
    [InlineData(ProposalState.Denied)]
    public async Task Nothing_is_settled_without_a_claim(ProposalState state)
    {
        await Store.AddAsync(Open() with { State = state }, default);

        await Assert.ThrowsAsync<StoreException>(() => Store.SettleAsync("prop_one", ProposalState.Succeeded, "{}", default));

        Assert.Equal(Open() with { State = state }, await Store.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task Settling_what_was_never_proposed_is_refused()
    {
        var refused = await Assert.ThrowsAsync<StoreException>(
            () => Store.SettleAsync("prop_none", ProposalState.Succeeded, "{}", default));

        Assert.StartsWith("There is no proposal prop_none in ", refused.Message);
    }

    [Theory]
    [InlineData(ProposalState.Sending, null)]
    [InlineData(ProposalState.Denied, "{}")]
    [InlineData(ProposalState.Open, "{}")]
    [InlineData(ProposalState.Succeeded, null)]
    public async Task An_end_that_is_none_is_a_mistake_of_the_caller(ProposalState state, string? outcome)
    {
        await ClaimedAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.SettleAsync("prop_one", state, outcome, default));

        Assert.Equal(ProposalState.Sending, await StateAsync("prop_one"));
    }

    [Fact]
    public async Task An_approval_is_written_down_and_the_first_moment_stands()
    {
        await Store.AddAsync(Open(), default);

        Assert.True(await Store.ApproveAsync("prop_one", Noon.AddSeconds(5), default));
        Assert.True(await Store.ApproveAsync("prop_one", Later, default));
        Assert.Equal(Open() with { ApprovedAt = Noon.AddSeconds(5) }, await Store.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task A_refused_proposal_can_be_neither_approved_nor_claimed_nor_refused_again()
    {
        await Store.AddAsync(Open(), default);

        Assert.True(await Store.DenyAsync("prop_one", default));
        Assert.False(await Store.DenyAsync("prop_one", default));
        Assert.False(await Store.ApproveAsync("prop_one", Later, default));
        Assert.False(await Store.ClaimAsync("prop_one", Later, DateTimeOffset.MaxValue, default));
        Assert.Equal(ProposalState.Denied, await StateAsync("prop_one"));
    }

    [Fact]
    public async Task A_proposal_that_is_being_sent_can_no_longer_be_approved_or_refused()
    {
        await ClaimedAsync();

        Assert.False(await Store.ApproveAsync("prop_one", Later, default));
        Assert.False(await Store.DenyAsync("prop_one", default));
        Assert.Equal(Open() with { State = ProposalState.Sending, ClaimedAt = Later, Claimant = Store.Claimant }, await Store.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task Of_a_refusal_and_a_claim_at_once_exactly_one_counts()
    {
        var other = await AnotherAsync();
        for (var round = 0; round < 20; round++)
        {
            await Store.AddAsync(Open($"r{round}"), default);
            var both = await Task.WhenAll(
                Task.Run(() => Store.ClaimAsync($"prop_r{round}", Later, Noon, default)),
                Task.Run(() => other.DenyAsync($"prop_r{round}", default)));

            Assert.Single(both, counted => counted);
            Assert.Equal(both[0] ? ProposalState.Sending : ProposalState.Denied, await StateAsync($"prop_r{round}"));
        }
    }

    private async Task ClaimedAsync()
    {
        await Store.AddAsync(Open(), default);
        Assert.True(await Store.ClaimAsync("prop_one", Later, Noon, default));
    }
}
