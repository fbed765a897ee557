using System.Text.Json;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.JsonSchema;

namespace IntegrationHub.Engine.Schemas;

/// <summary>The JSON Schema 2020-12 of a tool's input, as it is published and as it is compiled, each made when it is first wanted.</summary>
public sealed class InputSchema
{
    private readonly Lazy<(JsonElement Json, IReadOnlyDictionary<string, Relation> Relations)> _written;
    private readonly Lazy<CompiledSchema> _compiled;

    /// <summary>The schema an endpoint's manifest becomes.</summary>
    internal InputSchema(EndpointManifest manifest)
        : this(() => InputSchemaWriter.Write(manifest))
    {
    }

    /// <summary>A schema that is already written, without demands between fields.</summary>
    internal InputSchema(JsonElement json)
        : this(() => (json, new Dictionary<string, Relation>()))
    {
    }

    private InputSchema(Func<(JsonElement Json, IReadOnlyDictionary<string, Relation> Relations)> write)
    {
        _written = new(write);
        _compiled = new(() => CompiledSchema.Compile(Json));
    }

    /// <summary>The schema: an object at the root, closed, with every relation in it.</summary>
    public JsonElement Json => _written.Value.Json;

    /// <summary>The same, ready to check an input.</summary>
    /// <exception cref="SchemaCompileException">A pattern in the manifest is not a regular expression; loading a catalog says so first.</exception>
    internal CompiledSchema Compiled => _compiled.Value;

    /// <summary>Which relation stands at which JSON Pointer of the schema.</summary>
    internal IReadOnlyDictionary<string, Relation> Relations => _written.Value.Relations;
}
