using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Schemas;

/// <summary>Writes a closed object: its fields, which of them are required, and the demands between them.</summary>
internal static class ObjectSchemaWriter
{
    private static readonly Dictionary<string, JsonElement> NoDefaults = [];

    /// <summary>The schema of a nested object.</summary>
    public static JsonObject Write(Field field, string path, IDictionary<string, Relation> relations) =>
        Write(field.Fields, field.Rules, NoDefaults, path, relations);

    /// <summary>The schema of an object.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="rules">The demands between them.</param>
    /// <param name="safeDefaults">Values filled in for fields that are left out, which are therefore not required.</param>
    /// <param name="path">Where the object stands in the whole schema.</param>
    /// <param name="relations">Gets each demand under the place where it is written.</param>
    public static JsonObject Write(
        IReadOnlyList<Field> fields,
        IReadOnlyList<Relation> rules,
        IReadOnlyDictionary<string, JsonElement> safeDefaults,
        string path,
        IDictionary<string, Relation> relations)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            var schema = FieldSchemaWriter.Write(field, $"{path}/properties/{field.Name}", relations);
            if (safeDefaults.TryGetValue(field.Name, out var safe)) schema["default"] = JsonNode.Parse(safe.GetRawText());
            else if (field.Required) required.Add(field.Name);
            properties[field.Name] = schema;
        }

        var root = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) root["required"] = required;
        root["additionalProperties"] = false;
        if (rules.Count > 0) root["allOf"] = WriteRules(rules, path, relations);
        return root;
    }

    private static JsonArray WriteRules(IReadOnlyList<Relation> rules, string path, IDictionary<string, Relation> relations)
    {
        var all = new JsonArray();
        for (var i = 0; i < rules.Count; i++)
        {
            all.Add(RelationSchemaWriter.Write(rules[i]));
            relations[$"{path}/allOf/{i}"] = rules[i];
        }

        return all;
    }
}
