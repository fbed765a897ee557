using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Schemas;

/// <summary>Writes the JSON Schema of an endpoint's input from its manifest, and compiles it.</summary>
internal static class InputSchemaWriter
{
    /// <summary>The schema of an endpoint's input.</summary>
    /// <exception cref="SchemaCompileException">A pattern in the manifest is not a regular expression; lint says so first.</exception>
    public static InputSchema Write(EndpointManifest manifest)
    {
        var relations = new Dictionary<string, Relation>(StringComparer.Ordinal);
        var root = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema" };
        foreach (var (key, value) in ObjectSchemaWriter.Write(manifest.Fields, manifest.Rules, manifest.SafeDefaults, "", relations).ToList())
            root[key] = value?.DeepClone();
        var json = JsonSerializer.SerializeToElement(root);
        return new(json, CompiledSchema.Compile(json), relations);
    }
}
