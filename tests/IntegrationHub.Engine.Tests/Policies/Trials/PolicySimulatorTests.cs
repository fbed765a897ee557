using IntegrationHub.Engine.Policies.Trials;
using IntegrationHub.Engine.Tests.Fakes;
using static IntegrationHub.Engine.Tests.Policies.PolicyText;

namespace IntegrationHub.Engine.Tests.Policies.Trials;

public class PolicySimulatorTests
{
    private readonly TestHub _hub = new();

    [Fact]
    public async Task What_was_done_before_is_decided_again_with_the_money_that_was_known()
    {
        await _hub.Call(await _hub.Agreed());
        await _hub.Agreed(input: """{"payment_intent":"pi_1","amount":9000}""");
        await _hub.Call(await _hub.Agreed("stripe_create_customer", """{"email":"ada@example.com"}"""), "stripe_create_customer", """{"email":"ada@example.com"}""");

        var simulation = await RunAsync(
            """
            rules:
              - { name: refunds need a person, groups: [refunds], mode: write, decide: approve }
            limits:
              - { name: one refund, groups: [refunds], per: call, amounts: [80.00 USD] }
            """);

        Assert.Equal(3, simulation.Writes);
        Assert.Equal(
            [("confirm", "approve", "25.00 USD", true, "refunds need a person"), ("confirm", "deny", "90.00 USD", false, "the limit \"one refund\" allows 80.00 USD a call")],
            simulation.Changes.Select(c => (c.Was, c.WouldBe, c.Money!, c.WasDone, c.Rule)));
        Assert.Equal(
            [("confirm", "approve", 1, 1, "25.00 USD"), ("confirm", "deny", 1, 0, "")],
            simulation.Totals.Select(t => (t.Was, t.WouldBe, t.Writes, t.Done, string.Join(", ", t.MoneyDone))));
    }

    [Fact]
    public async Task A_limit_counts_what_was_done_and_would_have_passed_in_each_window()
    {
        for (var i = 0; i < 3; i++) await _hub.Call(await _hub.Agreed());
        _hub.Time.Advance(TimeSpan.FromHours(12));
        for (var i = 0; i < 3; i++) await _hub.Call(await _hub.Agreed());

        var simulation = await RunAsync("limits:\n  - { name: a day, groups: [refunds], per: day, amounts: [50.00 USD] }\n");

        Assert.Equal([FakeTime.Noon, FakeTime.Noon.AddHours(12)], simulation.Changes.Select(change => change.At));
        Assert.Equal(("deny", 2, "50.00 USD"), (simulation.Totals[0].WouldBe, simulation.Totals[0].Done, simulation.Totals[0].MoneyDone[0]));
    }

    [Fact]
    public async Task What_was_forbidden_and_would_not_be_is_told_and_what_is_older_is_not()
    {
        _hub.Policy.File = Read("rules:\n  - { name: no refunds, tools: [stripe_create_refund], decide: deny }\n");
        await _hub.Preview();
        _hub.Time.Advance(TimeSpan.FromDays(2));
        await _hub.Preview();

        var simulation = await RunAsync("rules: []\n", TimeSpan.FromDays(1));

        Assert.Equal((1, "deny", "confirm"), (simulation.Writes, simulation.Changes[0].Was, simulation.Changes[0].WouldBe));
    }

    private Task<Simulation> RunAsync(string yaml, TimeSpan? since = null) =>
        new PolicySimulator(Read(yaml), TestHub.Catalog, _hub.Store).RunAsync(_hub.Time.GetUtcNow() - (since ?? TimeSpan.FromDays(30)), default);
}
