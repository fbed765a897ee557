using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Schemas;

/// <summary>Writes the JSON Schema of an endpoint's input from its manifest.</summary>
internal static class InputSchemaWriter
{
    /// <summary>The schema of an endpoint's input.</summary>
    /// <returns>The schema, and which relation stands at which JSON Pointer of it.</returns>
    public static (JsonElement Json, IReadOnlyDictionary<string, Relation> Relations) Write(EndpointManifest manifest)
    {
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (key, value) in ObjectSchemaWriter.Write(manifest.Fields, manifest.Rules, manifest.SafeDefaults, "", relations).ToList())
            root[key] = value?.DeepClone();
        return (JsonSerializer.SerializeToElement(root), relations);
    }
}
