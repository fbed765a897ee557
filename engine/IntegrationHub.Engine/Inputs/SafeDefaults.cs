using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Fills in the cautious values a manifest names.</summary>
internal static class SafeDefaults
{
    /// <summary>Adds each value whose field is left out, in the manifest's order, as long as every demand between the fields stays met.</summary>
    /// <returns>What was added.</returns>
    public static JsonObject Apply(EndpointManifest manifest, JsonObject values)
    {
        var applied = new JsonObject();
        foreach (var (name, value) in manifest.SafeDefaults)
        {
            if (values.ContainsKey(name)) continue;
            values[name] = JsonNode.Parse(value.GetRawText());
            if (manifest.Rules.All(rule => RelationCheck.Holds(rule, values))) applied[name] = JsonNode.Parse(value.GetRawText());
            else values.Remove(name);
        }

        return applied;
    }
}
