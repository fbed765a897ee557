using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Tests.Fakes;
using static IntegrationHub.Engine.Tests.Policies.PolicyText;

namespace IntegrationHub.Engine.Tests.Policies.Grants;

public class GrantTests
{
    private readonly TestHub _hub = new();

    public GrantTests() => _hub.Connections.Environment = HubEnvironment.Live;

    private static Grant Given => new()
    {
        Id = "grant_1",
        Scope = new() { Tools = [TestHub.Refund] },
        MaxCount = 2,
        MaxAmount = new(2500, "EUR"),
        By = LedgerActor.LocalPerson,
        GivenAt = FakeTime.Noon,
        Until = FakeTime.Noon.AddMinutes(10),
    };

    private static Grant InDollars => Given with { MaxAmount = new(2500, "USD") };

    [Fact]
    public async Task What_a_grant_covers_is_confirmed_where_a_person_would_have_to_approve()
    {
        Assert.Equal("approve", (await _hub.Previewed()).Policy.Class);
        await GiveAsync(InDollars);

        var preview = await _hub.Previewed();

        Assert.Equal(
            ("confirm", "grant_1, granted by person:local; without it: in live, a write that moves money or cannot be undone needs a person"),
            (preview.Policy.Class, preview.Policy.Rule));
        Expect.Value(await _hub.Call(preview.Token));
        Assert.Equal(
            "grant_1: 2 writes of tools stripe_create_refund, each of 25.00 USD at most, until 2026-11-20 12:10:00 UTC",
            _hub.Store.Told.Single(row => row.Event == "granted").Rule);
        Assert.All(_hub.Store.Told.Where(row => row.Event is "agreed" or "sent"), row => Assert.StartsWith("grant_1, ", row.Rule, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_beyond_its_bounds_needs_a_person()
    {
        await GiveAsync(Given);
        await GiveAsync(InDollars with { Id = "grant_2", MaxAmount = new(2499, "USD") });
        await GiveAsync(InDollars with { Id = "grant_3", MaxAmount = null });
        await GiveAsync(InDollars with { Id = "grant_4", Scope = new() { Groups = ["prices"] } });
        await GiveAsync(InDollars with { Id = "grant_5", Scope = new() { Groups = ["refunds"], Agents = ["nightly"] } });
        await GiveAsync(InDollars with { Id = "grant_6", MaxTotal = new(2400, "USD") });

        Assert.Equal("approve", (await _hub.Previewed()).Policy.Class);
    }

    [Fact]
    public async Task What_is_not_known_is_not_covered()
    {
        await GiveAsync(InDollars);

        Assert.Equal("approve", (await _hub.Previewed(input: """{"payment_intent":"pi_1"}""")).Policy.Class);
    }

    [Fact]
    public async Task A_grant_makes_nothing_of_what_is_denied_and_of_what_a_limit_leaves_to_a_person()
    {
        await GiveAsync(InDollars);
        _hub.Policy.File = Read("rules:\n  - { name: no refunds, tools: [stripe_create_refund], decide: deny }\n");
        Expect.Error(await _hub.Preview(), ErrorCodes.PolicyDenied);

        _hub.Policy.File = Read("limits:\n  - { name: a day, groups: [refunds], per: day, amounts: [60.00 USD], whenUnknown: approve }\n");
        Assert.Equal("approve", (await _hub.Previewed(input: """{"payment_intent":"pi_1"}""")).Policy.Class);
    }

    [Fact]
    public async Task A_grant_that_ends_between_preview_and_call_covers_nothing_and_a_person_may_still_approve()
    {
        await GiveAsync(InDollars with { Until = FakeTime.Noon.AddMinutes(1) });
        var preview = await _hub.Previewed();
        _hub.Time.Advance(TimeSpan.FromMinutes(1));

        var error = Expect.Error(await _hub.Call(preview.Token), ErrorCodes.ApprovalRequired);

        Assert.Equal("The grant grant_1 that this was proposed under has ended, so a person in charge has to approve it. Nothing was sent.", error.Message);
        Assert.Equal($"Ask the person in charge to run: ./hub approve {preview.Id}", error.Hint);
        Assert.Empty(_hub.Transport.Writes);
        Expect.Value(await _hub.Approve(preview.Id!));
        Expect.Value(await _hub.Call(preview.Token));
    }

    [Fact]
    public async Task A_grant_that_is_taken_back_covers_nothing_more()
    {
        await GiveAsync(InDollars);
        var token = await _hub.Agreed();

        Assert.True(await _hub.Store.RevokeGrantAsync("grant_1", FakeTime.Noon, GrantEntries.TakenBack("grant_1", LedgerActor.LocalPerson, FakeTime.Noon), default));

        Assert.Contains("was taken back", Expect.Error(await _hub.Call(token), ErrorCodes.ApprovalRequired).Message, StringComparison.Ordinal);
        Assert.Equal("approve", (await _hub.Previewed()).Policy.Class);
    }

    [Fact]
    public async Task Any_number_of_calls_at_once_use_a_grant_no_more_often_than_it_says()
    {
        await GiveAsync(InDollars);
        var tokens = new List<string>();
        for (var i = 0; i < 40; i++) tokens.Add(await _hub.Agreed());

        var answers = await Task.WhenAll(tokens.Select(token => Task.Run(() => _hub.Call(token))));

        Assert.Equal(2, answers.Count(answer => answer.TryGet(out _, out _)));
        Assert.Equal(2, _hub.Transport.Writes.Count);
        Assert.All(answers.Select(answer => answer.TryGet(out _, out var error) ? null : error).OfType<HubError>(), error => Assert.Contains("is used up", error.Message, StringComparison.Ordinal));
    }

    private Task GiveAsync(Grant grant) => _hub.Store.AddGrantAsync(grant, GrantEntries.Given(grant), default);
}
