using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Policies.Limits;
using IntegrationHub.Engine.Wording;
using static IntegrationHub.Storage.Tests.Proposals;

namespace IntegrationHub.Storage.Tests;

public abstract partial class HubStoreTests
{
    private static readonly Grant Given = new()
    {
        Id = "grant_1",
        Scope = new() { Tools = ["stripe_create_refund"], Environments = [HubEnvironment.Live], Agents = ["nightly"] },
        MaxCount = 20,
        MaxAmount = new Money(10_000, "EUR"),
        MaxTotal = new Money(50_000, "EUR"),
        By = new("person", "ada"),
        GivenAt = Noon,
        Until = Noon.AddMinutes(10),
    };

    [Fact]
    public async Task A_grant_comes_back_as_it_was_given_until_it_ends_or_is_taken_back()
    {
        await GiveAsync(Given);
        await GiveAsync(Given with { Id = "grant_2", MaxAmount = null, MaxTotal = null, GivenAt = Noon.AddMinutes(1) });

        var all = await Store.GrantsAsync(Noon, default);
        Assert.Equal(["grant_2", "grant_1"], all.Select(use => use.Grant.Id));
        Assert.Equal(Given.Words, all[1].Grant.Words);
        Assert.Equal((Given.By, Given.GivenAt, Given.Until, 0L, 0L), (all[1].Grant.By, all[1].Grant.GivenAt, all[1].Grant.Until, all[1].Count, all[1].Amount));
        Assert.Null(all[0].Grant.MaxAmount);

        Assert.True(await RevokeAsync("grant_2", Noon.AddMinutes(2)));
        Assert.False(await RevokeAsync("grant_2", Noon.AddMinutes(2)));
        Assert.False(await RevokeAsync("grant_1", Noon.AddMinutes(10)));
        Assert.Equal("grant_1", Assert.Single(await Store.GrantsAsync(Noon.AddMinutes(3), default)).Grant.Id);
        Assert.Empty(await Store.GrantsAsync(Noon.AddMinutes(10), default));
        Assert.Equal(2, (await Store.GrantsAsync(null, default)).Count);
        Assert.Equal(["granted", "granted", "revoked"], (await Store.ReadAsync(1, 10, default)).Select(row => row.Entry.Event));
    }

    [Fact]
    public async Task Claims_at_once_over_four_instances_use_a_grant_no_more_than_it_says_and_give_back_what_was_not_done()
    {
        await GiveAsync(Given);
        IHubStore[] instances = [Store, await AnotherAsync(), await AnotherAsync(), await AnotherAsync()];
        for (var number = 0; number < 100; number++) await Store.AddAsync(Open($"g{number}"), default);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => Task.Run(() => CoverAsync(instances[number % 4], $"g{number}"))));

        Assert.Equal(20, answers.Count(answer => answer.Row is not null));
        Assert.All(answers.Where(answer => answer.Row is null), answer => Assert.Equal("is used up", answer.GrantEnded));
        Assert.Equal((20L, 20L), ((await Store.GrantsAsync(null, default))[0].Count, (await Store.GrantsAsync(null, default))[0].Amount));
        await Store.SettleAsync($"prop_g{Array.FindIndex(answers, answer => answer.Row is not null)}", ProposalState.Failed, "{}", default);
        Assert.Equal(19, (await Store.GrantsAsync(null, default))[0].Count);
    }

    [Theory]
    [InlineData("grant_1", 10, false, "has ended")]
    [InlineData("grant_1", 9, true, "was taken back")]
    [InlineData("grant_9", 0, false, "is not there any more")]
    public async Task A_grant_that_is_over_covers_no_claim_and_the_proposal_stays_open(string grant, int minute, bool isRevoked, string why)
    {
        await GiveAsync(Given);
        await Store.AddAsync(Open(), default);
        if (isRevoked) await RevokeAsync("grant_1", Noon.AddMinutes(1));

        var answer = await CoverAsync(Store, "one", grant, Noon.AddMinutes(minute));

        Assert.Equal((null, why), (answer.Row, answer.GrantEnded));
        Assert.Equal(ProposalState.Open, await StateAsync("prop_one"));
    }

    private static Task<ClaimAnswer> CoverAsync(IHubStore store, string name, string grant = "grant_1", DateTimeOffset? at = null) => store.ClaimAsync(
        $"prop_{name}", DateTimeOffset.MinValue, [Entry(LedgerEvents.Sent, $"prop_{name}")], Reserve(name, 1, at ?? Noon) with { Grant = grant }, default);

    private Task GiveAsync(Grant grant) => Store.AddGrantAsync(grant, GrantEntries.Given(grant), default);

    private Task<bool> RevokeAsync(string id, DateTimeOffset at) => Store.RevokeGrantAsync(id, at, GrantEntries.TakenBack(id, LedgerActor.LocalPerson, at), default);
}
