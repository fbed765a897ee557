using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Tests.Fakes;
using static IntegrationHub.Engine.Tests.Policies.PolicyText;

namespace IntegrationHub.Engine.Tests.Policies;

public class FilePolicyTests
{
    // From the most specific to the least, as docs/policy.md lists them.
    private static readonly string[] Keys =
    [
        "tools: [stripe_create_refund]", "groups: [refunds]", "effects: [moves_money]", "mode: write", "connections: [shop]", "agents: [local]", "environments: [live]",
    ];

    [Fact]
    public void The_rule_with_the_more_specific_key_decides_wherever_it_stands_and_however_lax_it_is()
    {
        for (var specific = 0; specific < Keys.Length; specific++)
        {
            for (var general = specific + 1; general < Keys.Length; general++)
            {
                var first = $"  - {{ name: specific, {Keys[specific]}, decide: allow }}";
                var second = $"  - {{ name: general, {Keys[general]}, decide: deny }}";

                Assert.Equal(new(PolicyClass.Allow, "specific"), Read($"rules:\n{first}\n{second}\n").Decide(Case()));
                Assert.Equal(new(PolicyClass.Allow, "specific"), Read($"rules:\n{second}\n{first}\n").Decide(Case()));
            }
        }
    }

    [Fact]
    public void One_more_specific_key_goes_before_all_less_specific_ones_together()
    {
        for (var key = 0; key < Keys.Length - 1; key++)
        {
            var policy = Read($"rules:\n  - {{ name: one, {Keys[key]}, decide: allow }}\n  - {{ name: rest, {string.Join(", ", Keys[(key + 1)..])}, decide: deny }}\n");

            Assert.Equal("one", policy.Decide(Case()).Rule);
        }
    }

    [Fact]
    public void A_key_more_makes_a_rule_more_specific()
    {
        var policy = Read(
            """
            rules:
              - { name: all, tools: [stripe_create_refund], decide: deny }
              - { name: sandbox, tools: [stripe_create_refund], environments: [sandbox], decide: confirm }
              - { name: nightly, tools: [stripe_create_refund], agents: [nightly], decide: approve }
            """);

        Assert.Equal("all", policy.Decide(Case()).Rule);
        Assert.Equal("sandbox", policy.Decide(Case(environment: HubEnvironment.Sandbox)).Rule);
        Assert.Equal("nightly", policy.Decide(Case(agent: "nightly")).Rule);
        Assert.Equal("nightly", policy.Decide(Case(agent: "nightly", environment: HubEnvironment.Sandbox)).Rule);
    }

    [Fact]
    public void Of_two_rules_as_specific_the_stricter_one_decides()
    {
        var policy = Read(
            """
            rules:
              - { name: lax, tools: [stripe_create_refund, stripe_cancel_refund], decide: allow }
              - { name: strict, tools: [stripe_create_refund], decide: approve }
              - { name: between, tools: [stripe_create_refund, stripe_update_refund], decide: confirm }
            """);

        Assert.Equal(new(PolicyClass.Approve, "strict"), policy.Decide(Case()));
    }

    [Fact]
    public void What_no_rule_speaks_of_the_default_policy_decides()
    {
        var policy = Read("rules:\n  - { name: no payouts, groups: [payouts], decide: deny }\n");

        Assert.Equal(new DefaultPolicy().Decide(Case()), policy.Decide(Case()));
        Assert.Equal("reads are allowed", policy.Decide(Case("stripe_get_customer")).Rule);
    }

    [Fact]
    public void Reads_may_be_denied_and_are_passed_over_by_rules_that_ask_for_agreement()
    {
        var policy = Read(
            """
            rules:
              - { name: live is approved, environments: [live], decide: approve }
              - { name: payouts are nobody's business, groups: [payouts], decide: deny }
            """);

        Assert.Equal(new(PolicyClass.Allow, "reads are allowed"), policy.Decide(Case("stripe_get_customer")));
        Assert.Equal(new(PolicyClass.Deny, "payouts are nobody's business"), policy.Decide(Case("stripe_list_payouts")));
        Assert.Equal(new(PolicyClass.Approve, "live is approved"), policy.Decide(Case("stripe_create_customer")));
    }

    [Fact]
    public void A_reason_is_told_behind_the_name() => Assert.Equal(
        "no refunds (The books are closed)",
        Read("rules:\n  - { name: no refunds, why: The books are closed., tools: [stripe_create_refund], decide: deny }\n").Decide(Case()).Rule);

    [Fact]
    public void Rules_for_agents_do_not_speak_of_persons()
    {
        var policy = Read("rules:\n  - { name: not by it, agents: [local], mode: write, decide: deny }\n");

        Assert.Equal(PolicyClass.Deny, policy.Decide(Case()).Class);
        Assert.Equal(PolicyClass.Approve, policy.Decide(Case() with { By = LedgerActor.LocalPerson }).Class);
    }

    [Fact]
    public void The_version_follows_from_the_text_and_the_default_policy()
    {
        const string Text = "rules: []\n";

        Assert.Matches("^file-[0-9a-f]{12}\\+default-1$", Read(Text).Version);
        Assert.Equal(Read(Text).Version, Read(Text).Version);
        Assert.NotEqual(Read(Text).Version, Read("# now\n" + Text).Version);
    }

    [Theory]
    [InlineData("stripe_create_customer", false)]
    [InlineData("stripe_create_refund", true)]
    [InlineData("stripe_get_refund", false)]
    public void Effects_are_those_of_writes(string tool, bool fits) =>
        Assert.Equal(fits, new PolicyScope { Effects = [PolicyEffect.MovesMoney, PolicyEffect.Irreversible] }.FitsTool(TestHub.Catalog.Find(tool)!));
}
