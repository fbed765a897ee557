using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Turns parts of a policy file into what they mean. Their shape is checked first, so nothing here can fail.</summary>
internal static class PolicyBinder
{
    public static PolicyRule Rule(PolicyPart part) =>
        new(part.Name, part.Map.TextOrNull("why"), part.Scope, Word<PolicyClass>(part.Map.Text("decide")));

    /// <summary>A limit. What is no amount is left out of it, since a lint has said so.</summary>
    public static PolicyLimit Limit(PolicyPart part) => new(part.Name, part.Scope, LimitPeriod.Read(part.Map.Text("per")))
    {
        Why = part.Map.TextOrNull("why"),
        Amounts = [.. part.Map.Texts("amounts").Select(WrittenMoney.Read).Where(money => money is not null).Select(money => money!.Value)],
        Count = part.Map.Number("count") is { } count ? (long)count : null,
        ForEachCustomer = part.Map["forEach"] is not null,
        WhenUnknown = WhenUnknown(part.Map),
    };

    public static CustomerList Customers(PolicyPart part) => new(part.Name, part.Scope, part.Map.Texts("allow"))
    {
        Why = part.Map.TextOrNull("why"),
        WhenUnknown = WhenUnknown(part.Map),
    };

    private static PolicyClass WhenUnknown(SourceMap map) => map.TextOrNull("whenUnknown") is { } word ? Word<PolicyClass>(word) : PolicyClass.Deny;

    public static PolicyScope Scope(SourceMap map) => new()
    {
        Tools = map.Texts("tools"),
        Groups = map.Texts("groups"),
        Effects = [.. map.Texts("effects").Select(Word<PolicyEffect>)],
        Mode = map.TextOrNull("mode") is { } mode ? Word<EndpointMode>(mode) : null,
        Connections = map.Texts("connections"),
        Agents = map.Texts("agents"),
        Environments = [.. map.Texts("environments").Select(Word<HubEnvironment>)],
    };

    private static T Word<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Names.Of(value) == word);
}
