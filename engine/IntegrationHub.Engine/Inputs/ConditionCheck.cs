using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Says whether a condition of a manifest holds for an input.</summary>
internal static class ConditionCheck
{
    /// <summary>True when every part holds, and always when there is no condition.</summary>
    public static bool Holds(Condition? condition, JsonObject values) =>
        condition is null
        || (condition.Given.All(values.ContainsKey)
            && !condition.Missing.Any(values.ContainsKey)
            && condition.EqualTo.All(pair => values[pair.Key] is { } value
                && pair.Value.Any(allowed => JsonNode.DeepEquals(value, JsonNode.Parse(allowed.GetRawText())))));
}
