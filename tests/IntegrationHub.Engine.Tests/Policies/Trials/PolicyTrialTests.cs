using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Policies.Trials;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;
using static IntegrationHub.Engine.Tests.Policies.PolicyText;

namespace IntegrationHub.Engine.Tests.Policies.Trials;

public sealed class PolicyTrialTests : IDisposable
{
    private const string Policy =
        """
        rules:
          - { name: refunds need a person, why: Money that is given back is gone., tools: [stripe_create_refund], decide: approve }
        limits:
          - { name: one refund, tools: [stripe_create_refund], per: call, amounts: [100.00 USD] }
        """;

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("{ payment_intent: pi_1, amount: 10000 }", "{ currency: usd }", "approve", "refunds need a person", true)]
    [InlineData("{ payment_intent: pi_1, amount: 10000 }", "{ currency: usd }", "approve", null, true)]
    [InlineData("{ payment_intent: pi_1, amount: 10000 }", "{ currency: usd }", "confirm", null, false)]
    [InlineData("{ payment_intent: pi_1, amount: 10000 }", "{ currency: usd }", "approve", "refunds", false)]
    [InlineData("{ payment_intent: pi_1, amount: 10001 }", "{ currency: usd }", "deny", "one refund", true)]
    [InlineData("{ payment_intent: pi_1, amount: 1 }", "{ currency: eur }", "deny", "one refund", true)]
    [InlineData("{ payment_intent: pi_1, amount: 1 }", "{}", "deny", "one refund", true)]
    [InlineData("{ payment_intent: pi_1, amount: 10.5 }", "{}", "deny", null, false)]
    public void A_case_passes_when_the_decision_and_what_made_it_are_as_expected(string input, string present, string expect, string? rule, bool passes)
    {
        File.WriteAllText(_file, $"cases:\n  - {{ say: A refund, tool: stripe_create_refund, input: {input}, present: {present}, expect: {expect}{(rule is null ? "" : $", rule: {rule}")} }}\n");

        var result = new PolicyTrial(Read(Policy), TestHub.Catalog, FakeTime.Noon).Try(Assert.Single(TrialReader.Read(_file).Cases!));

        Assert.Equal(passes, result.Passed);
    }

    [Fact]
    public void Who_calls_where_and_on_which_connection_can_be_said()
    {
        File.WriteAllText(_file, "cases:\n  - { say: x, tool: stripe_get_refund, input: { refund_id: re_1 }, environment: live, connection: shop, agent: nightly, expect: deny, rule: not by it }\n");
        var policy = Read("rules:\n  - { name: not by it, agents: [nightly], connections: [shop], environments: [live], decide: deny }\n");

        var trial = Assert.Single(TrialReader.Read(_file).Cases!);

        Assert.True(new PolicyTrial(policy, TestHub.Catalog, FakeTime.Noon).Try(trial).Passed);
        Assert.False(new PolicyTrial(policy, TestHub.Catalog, FakeTime.Noon).Try(trial with { Agent = "local" }).Passed);
    }

    [Fact]
    public void A_tool_that_is_not_there_is_told()
    {
        File.WriteAllText(_file, "cases:\n  - { say: x, tool: stripe_creat_refund, input: {}, expect: deny }\n");

        var result = new PolicyTrial(new DefaultPolicy(), TestHub.Catalog, FakeTime.Noon).Try(Assert.Single(TrialReader.Read(_file).Cases!));

        Assert.Equal((false, "\"stripe_creat_refund\" is no tool; did you mean \"stripe_create_refund\"?"), (result.Passed, result.Problem));
    }

    [Fact]
    public void The_cases_of_the_page_pass_under_the_policy_of_the_page()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "policy.md"));
        string[] examples = [.. page.Split("```yaml\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)])];
        File.WriteAllText(_file, examples[^1]);

        Assert.All(examples[..^1], example => Read(example));
        var trial = new PolicyTrial(Read(examples[0]), TestHub.Catalog, FakeTime.Noon);

        Assert.All(TrialReader.Read(_file).Cases!, one => Assert.True(trial.Try(one) is { Passed: true }, $"{one.Say}: {trial.Try(one)}"));
    }
}
