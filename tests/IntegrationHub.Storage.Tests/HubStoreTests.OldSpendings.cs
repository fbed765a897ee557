using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Limits;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

/// <summary>What limits counted is taken away when none can ask for it any more.</summary>
public abstract partial class HubStoreTests
{
    private static readonly PolicyLimit TheLongest = new("999 hours", new(), LimitPeriod.Read("999h")) { Count = 10_000 };

    // The engine's own clock has a say in it, so these tests live now.
    private static DateTimeOffset Today { get; } = TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task What_no_limit_can_ask_for_any_more_is_taken_away_a_few_at_a_time()
    {
        for (var number = 0; number < 25; number++) await TakeAsync($"old{number}", 1, Today.AddDays(-60).AddMinutes(number));
        Assert.Equal(25, await CountAsync());

        await TakeAsync("one", 1, Today);
        Assert.Equal(16, await CountAsync());
        Assert.Equal((0, 1), (await CountAsync("old9"), await CountAsync("old10")));
        await TakeAsync("two", 1, Today);
        await TakeAsync("three", 1, Today);

        Assert.Equal((3, 1, 1, 1), (await CountAsync(), await CountAsync("one"), await CountAsync("two"), await CountAsync("three")));
    }

    [Fact]
    public async Task What_the_longest_limit_of_any_policy_asks_for_stays_and_so_does_what_a_hub_with_a_late_clock_would_ask_for()
    {
        await TakeAsync("within", 1, Today - LimitPeriod.Longest + TimeSpan.FromMinutes(1));
        await TakeAsync("late clock", 1, Today - LimitPeriod.Longest - TimeSpan.FromHours(23));
        await TakeAsync("over", 1, Today - LimitPeriod.Longest - TimeSpan.FromHours(25));

        await TakeAsync("one", 1, Today);

        Assert.Equal((3, 0), (await CountAsync(), await CountAsync("over")));
        Assert.Equal(2, (await UseAsync(TheLongest, Today)).Count);
        Assert.Equal(3, (await UseAsync(TheLongest, Today.AddHours(-23).AddMinutes(-1))).Count);
    }

    [Fact]
    public async Task A_hub_whose_clock_has_run_away_takes_nothing_from_the_others()
    {
        await TakeAsync("one", 6000, Today);

        await TakeAsync("two", 1, Today.AddYears(10));

        Assert.Equal(1, await CountAsync("one"));
    }

    [Fact]
    public async Task What_a_grant_has_covered_is_still_told_of_it()
    {
        var longAgo = Today.AddDays(-60);
        await GiveAsync(Given with { GivenAt = longAgo, Until = longAgo.AddMinutes(10) });
        await Store.AddAsync(Open("covered"), default);
        Assert.NotNull((await CoverAsync(Store, "covered", at: longAgo)).Row);

        await TakeAsync("one", 1, Today);

        Assert.Equal(1, Assert.Single(await Store.GrantsAsync(null, default)).Count);
    }

    [Fact]
    public async Task A_claim_that_stayed_open_longer_than_any_limit_counts_settles_as_any_other()
    {
        await TakeAsync("one", 1, Today.AddDays(-60));
        await TakeAsync("two", 1, Today);
        Assert.Equal((1, 0), (await CountAsync(), await CountAsync("one")));

        await Store.SettleAsync("prop_one", ProposalState.Failed, "{}", default);

        Assert.Equal(ProposalState.Failed, await StateAsync("prop_one"));
        Assert.Equal(1, (await UseAsync(TheLongest, Today)).Count);
    }

    [Fact]
    public async Task Claims_at_once_over_four_instances_take_the_old_away_without_waiting_for_each_other_in_a_circle()
    {
        IHubStore[] instances = [Store, await AnotherAsync(), await AnotherAsync(), await AnotherAsync()];
        for (var number = 0; number < 150; number++) await TakeAsync($"old{number}", 1, Today.AddDays(-60));
        for (var number = 0; number < 200; number++) await Store.AddAsync(Open($"c{number}"), default);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => instances[number % 4].ClaimAsync(
            $"prop_c{number}", DateTimeOffset.MinValue, [Entry(LedgerEvents.Sent, $"prop_c{number}")],
            number % 2 == 0 ? Reserve($"c{number}", 1, Today, TheLongest) : Reserve($"c{number}", 1, Today), default))));

        Assert.All(answers, answer => Assert.NotNull(answer.Row));
        Assert.Equal(200, (await UseAsync(TheLongest, Today)).Count);
        Assert.Equal(200, await CountAsync());
    }

    // The rows that a statement which changes nothing has touched.
    private Task<long> CountAsync(string? name = null) =>
        RawAsync($"UPDATE spendings SET at = at WHERE {(name is null ? "1 = 1" : $"proposal = 'prop_{name}'")}");
}
