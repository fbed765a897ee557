using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Fills in the cautious values a manifest names.</summary>
internal static class SafeDefaults
{
    /// <summary>Adds each value whose field is left out and that no given field excludes.</summary>
    /// <returns>What was added.</returns>
    public static JsonObject Apply(EndpointManifest manifest, JsonObject values)
    {
        var applied = new JsonObject();
        foreach (var (name, value) in manifest.SafeDefaults)
        {
            if (values.ContainsKey(name) || manifest.Rules.Any(rule => Excludes(rule, name, values))) continue;
            applied[name] = JsonNode.Parse(value.GetRawText());
        }

        foreach (var (name, value) in applied) values[name] = value?.DeepClone();
        return applied;
    }

    private static bool Excludes(Relation rule, string name, JsonObject values) =>
        rule.Fields.Contains(name, StringComparer.Ordinal)
        && ConditionCheck.Holds(rule.When, values)
        && rule.Kind switch
        {
            RelationKind.ExactlyOneOf or RelationKind.AtMostOneOf => rule.Fields.Any(values.ContainsKey),
            RelationKind.Forbids => true,
            _ => false,
        };
}
