using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Generators.Words;

/// <summary>An example's input under the names that are advertised.</summary>
/// <remarks>A manifest may show that an alias is accepted. What is published fits the published schema, which has none.</remarks>
internal static class CanonicalInput
{
    public static JsonNode Of(Example example, EndpointManifest manifest) => example.Fails is null
        ? Object(example.Input, manifest.Fields)
        : JsonNode.Parse(example.Input.GetRawText())!;

    private static JsonObject Object(JsonElement value, IReadOnlyList<Field> fields)
    {
        var renamed = new JsonObject();
        foreach (var member in value.EnumerateObject())
        {
            var field = fields.FirstOrDefault(f => f.Name == member.Name)
                ?? fields.FirstOrDefault(f => f.Aliases.Contains(member.Name, StringComparer.Ordinal));
            renamed[field?.Name ?? member.Name] = Value(member.Value, field);
        }

        return renamed;
    }

    private static JsonNode? Value(JsonElement value, Field? field) => value.ValueKind switch
    {
        JsonValueKind.Object when field is { Type: FieldType.Object } => Object(value, field.Fields),
        JsonValueKind.Array when field?.Items is { } items =>
            new JsonArray([.. value.EnumerateArray().Select(item => Value(item, items))]),
        _ => JsonNode.Parse(value.GetRawText()),
    };
}
