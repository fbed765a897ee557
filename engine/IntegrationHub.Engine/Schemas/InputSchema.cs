using System.Text.Json;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Schemas;

/// <summary>The JSON Schema 2020-12 of a tool's input, as it is published and as it is compiled.</summary>
public sealed class InputSchema
{
    internal InputSchema(JsonElement json, CompiledSchema compiled, IReadOnlyDictionary<string, Relation> relations)
    {
        Json = json;
        Compiled = compiled;
        Relations = relations;
    }

    /// <summary>The schema: an object at the root, closed, with every relation in it.</summary>
    public JsonElement Json { get; }

    /// <summary>The same, ready to check an input.</summary>
    internal CompiledSchema Compiled { get; }

    /// <summary>Which relation stands at which JSON Pointer of the schema.</summary>
    internal IReadOnlyDictionary<string, Relation> Relations { get; }
}
