using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Wording;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public abstract partial class HubStoreTests
{
    private static readonly PolicyLimit ADay = new("a day", new(), LimitPeriod.Day) { Amounts = [new(10_000, "USD")] };

    [Fact]
    public async Task What_is_known_of_a_proposal_comes_back_as_it_was_given()
    {
        var given = Open() with { Facts = new() { Amount = 2500, Currency = "usd", Customer = "cus_1" } };
        await Store.AddAsync(given, default);
        await Store.AddAsync(Open("two") with { Facts = CallFacts.Unknown }, default);

        Assert.Equal(given, await Store.FindAsync("prop_one", default));
        Assert.Equal(CallFacts.Unknown, (await Store.FindAsync("prop_two", default))!.Facts);
    }

    [Fact]
    public async Task A_claim_takes_its_share_and_one_without_room_is_refused_and_stays_open()
    {
        Assert.NotNull((await TakeAsync("one", 6000)).Row);
        var refused = await TakeAsync("two", 4001);

        Assert.Null(refused.Row);
        Assert.Equal((6000L, 1L, new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero)), (refused.Refused!.Amount, refused.Refused.Count, refused.Refused.FreesAt!.Value));
        Assert.Equal(ProposalState.Open, await StateAsync("prop_two"));
        Assert.NotNull((await TakeAsync("three", 4000)).Row);
        Assert.Equal(10_000, (await UseAsync(ADay)).Amount);
    }

    [Theory]
    [InlineData(ProposalState.Failed, 0)]
    [InlineData(ProposalState.Open, 0)]
    [InlineData(ProposalState.Succeeded, 6000)]
    [InlineData(ProposalState.Unknown, 6000)]
    public async Task A_share_is_given_back_only_when_it_is_certain_that_nothing_was_done(ProposalState state, long used)
    {
        await TakeAsync("one", 6000);

        await Store.SettleAsync("prop_one", state, state == ProposalState.Open ? null : "{}", default);

        Assert.Equal(used, (await UseAsync(ADay)).Amount);
    }

    [Fact]
    public async Task A_claim_that_is_taken_over_has_its_share_already()
    {
        await TakeAsync("one", 6000);
        await Store.SettleAsync("prop_one", ProposalState.Unknown, "{}", default);

        var again = await Store.ClaimAsync("prop_one", Noon.AddMinutes(1), [Entry(LedgerEvents.Sent)], Reserve("one", 6000, Noon.AddMinutes(2), ADay), default);

        Assert.NotNull(again.Row);
        Assert.Equal((6000L, 1L), ((await UseAsync(ADay)).Amount, (await UseAsync(ADay)).Count));
    }

    [Fact]
    public async Task What_is_over_counts_no_more()
    {
        var span = new PolicyLimit("ten minutes", new(), LimitPeriod.Read("10m")) { Count = 2 };
        await TakeAsync("one", 1, Noon);
        await TakeAsync("two", 1, Noon.AddMinutes(4));

        Assert.Equal(2, (await UseAsync(span, Noon.AddMinutes(10).AddMilliseconds(-1))).Count);
        Assert.Equal(Noon.AddMinutes(10), (await UseAsync(span, Noon.AddMinutes(5))).FreesAt);
        Assert.Equal(1, (await UseAsync(span, Noon.AddMinutes(10))).Count);
        Assert.Equal(2, (await UseAsync(ADay, Noon.AddHours(11))).Count);
        Assert.Equal(0, (await UseAsync(ADay, Noon.AddHours(12))).Count);
    }

    [Fact]
    public async Task A_limit_counts_what_its_scope_speaks_of_and_nothing_else()
    {
        await TakeAsync("one", 6000);
        await TakeAsync("two", 100, change: s => s with { Tool = "stripe_create_payout", Group = "payouts", Effects = [PolicyEffect.MovesMoney], By = new("agent", "nightly"), Connection = "other", Environment = HubEnvironment.Live });
        await TakeAsync("three", 30, change: s => s with { Facts = new() { Amount = 30, Currency = "eur", Customer = "cus_2" } });

        await CountsAsync(new(), 6100, 3);
        await CountsAsync(new() { Tools = ["stripe_create_payout", "stripe_get_payout"] }, 100, 1);
        await CountsAsync(new() { Groups = ["refunds"] }, 6000, 2);
        await CountsAsync(new() { Effects = [PolicyEffect.Irreversible, PolicyEffect.Notifies] }, 6000, 2);
        await CountsAsync(new() { Effects = [PolicyEffect.MovesMoney] }, 6100, 3);
        await CountsAsync(new() { Agents = ["nightly"] }, 100, 1);
        await CountsAsync(new() { Connections = ["sandbox", "x"] }, 6000, 2);
        await CountsAsync(new() { Environments = [HubEnvironment.Live, HubEnvironment.Sandbox] }, 100, 1);
        await CountsAsync(new() { Groups = ["refunds"], Agents = ["nightly"] }, 0, 0);
        Assert.Equal((6100L, 2L), await TotalAsync(new(ADay, new Money(1, "USD"), "cus_1")));
        Assert.Equal((30L, 3L), await TotalAsync(new(ADay, new Money(1, "EUR"), null)));
    }

    [Fact]
    public async Task Hundreds_of_claims_at_once_over_four_instances_never_exceed_a_limit_by_a_cent()
    {
        const int Claims = 400;
        IHubStore[] instances = [Store, await AnotherAsync(), await AnotherAsync(), await AnotherAsync()];
        var amounts = Enumerable.Range(0, Claims).Select(number => 7 + (number * 37 % 83)).ToArray();
        for (var number = 0; number < Claims; number++) await Store.AddAsync(Open($"c{number}"), default);

        var answers = await Task.WhenAll(Enumerable.Range(0, Claims).Select(number => Task.Run(async () =>
        {
            var store = instances[number % instances.Length];
            var answer = await store.ClaimAsync($"prop_c{number}", Noon, [Entry(LedgerEvents.Sent, $"prop_c{number}")], Reserve($"c{number}", amounts[number], Noon, ADay), default);

            // Some turn out to have done nothing; their shares are taken by others.
            if (answer.Row is not null) await store.SettleAsync($"prop_c{number}", number % 5 == 0 ? ProposalState.Failed : ProposalState.Succeeded, "{}", default);
            return answer.Row is not null && number % 5 != 0 ? amounts[number] : 0;
        })));

        Assert.InRange(answers.Sum(), 8_000, 10_000);
        Assert.Equal(answers.Sum(), (await UseAsync(ADay)).Amount);
    }

    private static Reservation Reserve(string name, long amount, DateTimeOffset at, params PolicyLimit[] limits) => new(
        new()
        {
            Proposal = $"prop_{name}",
            Tool = "stripe_create_refund",
            Group = "refunds",
            Effects = [PolicyEffect.MovesMoney, PolicyEffect.Irreversible],
            Connection = "sandbox",
            Environment = HubEnvironment.Test,
            By = LedgerActor.LocalAgent,
            Facts = new() { Amount = amount, Currency = "usd", Customer = "cus_1" },
        },
        at,
        [.. limits.Select(limit => new LimitBound(limit, limit.Amounts.Count > 0 ? limit.Amounts[0] : null, null))]);

    private async Task<ClaimAnswer> TakeAsync(string name, long amount, DateTimeOffset? at = null, Func<Spending, Spending>? change = null)
    {
        await Store.AddAsync(Open(name), default);
        var reservation = Reserve(name, amount, at ?? Noon, ADay);
        return await Store.ClaimAsync(
            $"prop_{name}", DateTimeOffset.MinValue, [Entry(LedgerEvents.Sent, $"prop_{name}")],
            change is null ? reservation : reservation with { Spending = change(reservation.Spending) }, default);
    }

    private async Task<LimitUse> UseAsync(PolicyLimit limit, DateTimeOffset? now = null) =>
        Assert.Single(await Store.UseAsync(Reserve("asked", 1, now ?? Noon, limit), default));

    private async Task CountsAsync(PolicyScope scope, long amount, long count) =>
        Assert.Equal((amount, count), await TotalAsync(new(ADay with { Scope = scope }, new Money(1, "USD"), null)));

    private async Task<(long Amount, long Count)> TotalAsync(LimitBound bound)
    {
        var use = Assert.Single(await Store.UseAsync(Reserve("asked", 0, Noon) with { Bounds = [bound] }, default));
        return (use.Amount, use.Count);
    }
}
