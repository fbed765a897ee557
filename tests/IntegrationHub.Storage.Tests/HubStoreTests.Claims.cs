using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public abstract partial class HubStoreTests
{
    private static readonly DateTimeOffset Later = Noon.AddMinutes(3);

    [Fact]
    public async Task An_open_proposal_is_claimed_once_and_the_moment_is_written_down()
    {
        await Store.AddAsync(Open(), default);

        Assert.True(await Store.ClaimAsync("prop_one", Later, Noon, default));
        Assert.False(await Store.ClaimAsync("prop_one", Later, Noon, default));
        Assert.Equal(Open() with { State = ProposalState.Sending, ClaimedAt = Later, Claimant = Store.Claimant }, await Store.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task A_claim_leaves_other_proposals_alone()
    {
        await Store.AddAsync(Open(), default);
        await Store.AddAsync(Open("two"), default);

        await Store.ClaimAsync("prop_one", Later, Noon, default);

        Assert.Equal(Open("two"), await Store.FindAsync("prop_two", default));
    }

    [Fact]
    public async Task Nobody_claims_what_was_never_proposed() =>
        Assert.False(await Store.ClaimAsync("prop_one", Later, Noon, default));

    [Theory]
    [InlineData(ProposalState.Succeeded)]
    [InlineData(ProposalState.Failed)]
    [InlineData(ProposalState.Denied)]
    public async Task What_is_settled_or_denied_is_never_claimed_however_old(ProposalState state)
    {
        var settled = Open() with { State = state, ClaimedAt = Noon, Outcome = "{}" };
        await Store.AddAsync(settled, default);

        Assert.False(await Store.ClaimAsync("prop_one", Later, DateTimeOffset.MaxValue, default));
        Assert.Equal(settled, await Store.FindAsync("prop_one", default));
    }

    [Fact]
    public async Task A_claim_is_taken_over_only_when_it_is_older_than_the_abandoned_moment()
    {
        await Store.AddAsync(Open(), default);
        await Store.ClaimAsync("prop_one", Noon, Noon, default);

        Assert.False(await Store.ClaimAsync("prop_one", Later, Noon.AddMilliseconds(-1), default));
        Assert.False(await Store.ClaimAsync("prop_one", Later, Noon, default));
        Assert.True(await Store.ClaimAsync("prop_one", Later, Noon.AddMilliseconds(1), default));
        Assert.Equal(Later, (await Store.FindAsync("prop_one", default))!.ClaimedAt);
    }

    [Fact]
    public async Task An_unknown_outcome_is_claimed_again_at_once_and_by_one_caller()
    {
        await Store.AddAsync(Open() with { State = ProposalState.Unknown, ClaimedAt = Noon, Outcome = "{}" }, default);

        Assert.True(await Store.ClaimAsync("prop_one", Later, Noon.AddMilliseconds(1), default));
        Assert.False(await Store.ClaimAsync("prop_one", Later, Noon.AddMilliseconds(1), default));
        Assert.Equal(Open() with { State = ProposalState.Sending, ClaimedAt = Later, Claimant = Store.Claimant }, await Store.FindAsync("prop_one", default));
    }

    [Theory]
    [InlineData(ProposalState.Open)]
    [InlineData(ProposalState.Sending)]
    [InlineData(ProposalState.Unknown)]
    public async Task Of_two_hundred_claims_at_once_over_four_instances_exactly_one_wins(ProposalState state)
    {
        await Store.AddAsync(Open() with { State = state, ClaimedAt = state == ProposalState.Open ? null : Noon.AddHours(-1) }, default);
        IHubStore[] instances = [Store, await AnotherAsync(), await AnotherAsync(), await AnotherAsync()];

        var claims = await Task.WhenAll(Enumerable.Range(0, 200).Select(number =>
            Task.Run(() => instances[number % instances.Length].ClaimAsync("prop_one", Later, Noon, default))));

        Assert.Single(claims, won => won);
        Assert.Equal(ProposalState.Sending, await StateAsync("prop_one"));
    }

    [Fact]
    public async Task Many_proposals_raced_by_two_instances_are_each_claimed_once_and_settled()
    {
        var other = await AnotherAsync();
        var names = Enumerable.Range(0, 50).Select(number => $"race{number}").ToArray();
        foreach (var name in names)
            await Store.AddAsync(Open(name), default);

        var wins = await Task.WhenAll(new[] { Store, other }.SelectMany(store => names.Select(name => Task.Run(async () =>
        {
            if (!await store.ClaimAsync($"prop_{name}", Later, Noon, default))
                return 0;
            await store.SettleAsync($"prop_{name}", ProposalState.Succeeded, "{}", default);
            return 1;
        }))));

        Assert.Equal(50, wins.Sum());
        foreach (var name in names)
            Assert.Equal(ProposalState.Succeeded, await StateAsync($"prop_{name}"));
    }
}
