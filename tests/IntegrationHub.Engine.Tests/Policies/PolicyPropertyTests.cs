using FsCheck;
using FsCheck.Fluent;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies;
using IntegrationHub.Engine.Tests.Fakes;

namespace IntegrationHub.Engine.Tests.Policies;

public class PolicyPropertyTests
{
    private static readonly string[] Tools = ["stripe_create_refund", "stripe_create_payout", "stripe_get_refund", "stripe_create_customer"];
    private static readonly string[] Groups = ["refunds", "payouts", "customers"];

    private static readonly PolicyCase[] Cases =
    [
        .. from tool in Tools
           from environment in Enum.GetValues<HubEnvironment>()
           from connection in (string[])["one", "two"]
           from agent in (string[])["local", "nightly"]
           select new PolicyCase(TestHub.Catalog.Find(tool)!, environment, connection, new LedgerActor("agent", agent)),
    ];

    // Each number makes a rule: its bits say which keys it has, with which words, and what it decides.
    [Fact]
    public void A_stricter_rule_of_the_same_specificity_makes_no_decision_laxer() => Prop.ForAll<uint[], uint>((numbers, more) =>
    {
        PolicyRule[] rules = [.. (numbers.Length == 0 ? [more] : numbers).Select((number, i) => Rule(number, i))];
        var beside = rules[(int)(more % (uint)rules.Length)];
        var added = Rule(more, rules.Length) with
        {
            Scope = Alike(beside.Scope, more),
            Class = (PolicyClass)Math.Min((int)beside.Class + 1 + (int)(more % 3), (int)PolicyClass.Deny),
        };

        var before = new FilePolicy("", rules);
        var after = new FilePolicy("", [.. rules, added]);

        Assert.Equal(beside.Scope.Specificity, added.Scope.Specificity);
        foreach (var asked in Cases.Where(asked => ReferenceEquals(before.Deciding(asked), beside)))
            Assert.True(after.Decide(asked).Class >= before.Decide(asked).Class, $"{asked}: {before.Decide(asked)} became {after.Decide(asked)}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_order_of_the_file_does_not_change_what_is_decided() => Prop.ForAll<uint[]>(numbers =>
    {
        PolicyRule[] rules = [.. numbers.Select(Rule)];
        var forth = new FilePolicy("", rules);
        var back = new FilePolicy("", [.. rules.Reverse()]);

        Assert.All(Cases, asked => Assert.Equal(forth.Decide(asked).Class, back.Decide(asked).Class));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static PolicyRule Rule(uint number, int i) => new($"rule {i}", null, Scope(number, number >> 7), (PolicyClass)((number >> 20) % 4));

    // The same keys with other words.
    private static PolicyScope Alike(PolicyScope scope, uint words) => Scope((uint)scope.Specificity, words);

    private static PolicyScope Scope(uint keys, uint words) => new()
    {
        Tools = (keys & 64) != 0 ? Some(Tools, words) : [],
        Groups = (keys & 32) != 0 ? Some(Groups, words >> 1) : [],
        Effects = (keys & 16) != 0 ? Some(Enum.GetValues<PolicyEffect>(), words >> 2) : [],
        Mode = (keys & 8) != 0 ? (words & 8) == 0 ? EndpointMode.Read : EndpointMode.Write : null,
        Connections = (keys & 4) != 0 ? Some(["one", "two"], words >> 4) : [],
        Agents = (keys & 2) != 0 ? Some(["local", "nightly"], words >> 5) : [],
        Environments = (keys & 1) != 0 ? Some(Enum.GetValues<HubEnvironment>(), words >> 6) : [],
    };

    private static List<T> Some<T>(IReadOnlyList<T> of, uint which)
    {
        var some = of.Where((_, i) => ((which >> i) & 1) != 0).ToList();
        return some.Count > 0 ? some : [of[0]];
    }
}
