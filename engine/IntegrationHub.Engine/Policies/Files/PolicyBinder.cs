using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Turns parts of a policy file into what they mean. Their shape is checked first, so nothing here can fail.</summary>
internal static class PolicyBinder
{
    public static PolicyRule Rule(PolicyPart part) =>
        new(part.Name, part.Map.TextOrNull("why"), part.Scope, Word<PolicyClass>(part.Map.Text("decide")));

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
