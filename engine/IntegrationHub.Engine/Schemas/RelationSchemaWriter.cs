using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Schemas;

/// <summary>Writes a demand between fields as JSON Schema.</summary>
internal static class RelationSchemaWriter
{
    /// <summary>The schema that holds exactly when the demand does.</summary>
    public static JsonObject Write(Relation relation)
    {
        var demand = relation.Kind switch
        {
            RelationKind.ExactlyOneOf => new JsonObject { ["oneOf"] = EachRequired(relation.Fields) },
            RelationKind.AnyOf => new JsonObject { ["anyOf"] = EachRequired(relation.Fields) },
            RelationKind.AtMostOneOf => None(PairsRequired(relation.Fields)),
            RelationKind.Requires => Required(relation.Fields),
            _ => None(EachRequired(relation.Fields)),
        };
        return relation.When is null
            ? demand
            : new JsonObject { ["if"] = Condition(relation.When), ["then"] = demand };
    }

    private static JsonObject Condition(Condition condition)
    {
        var schema = new JsonObject();
        string[] there = [.. condition.Given, .. condition.EqualTo.Keys];
        if (condition.EqualTo.Count > 0)
        {
            var properties = new JsonObject();
            foreach (var (field, values) in condition.EqualTo)
            {
                JsonNode?[] allowed = [.. values.Select(v => JsonNode.Parse(v.GetRawText()))];
                properties[field] = new JsonObject { ["enum"] = new JsonArray(allowed) };
            }

            schema["properties"] = properties;
        }

        if (there.Length > 0) schema["required"] = Names(there);
        if (condition.Missing.Count > 0) schema["not"] = Any(EachRequired(condition.Missing));
        return schema;
    }

    private static JsonObject None(JsonArray schemas) => new() { ["not"] = Any(schemas) };

    private static JsonNode Any(JsonArray schemas)
    {
        if (schemas.Count > 1) return new JsonObject { ["anyOf"] = schemas };
        var only = schemas[0]!;
        schemas.RemoveAt(0);
        return only;
    }

    private static JsonObject Required(params IEnumerable<string> names) => new() { ["required"] = Names(names) };

    private static JsonArray EachRequired(IEnumerable<string> names) => [.. names.Select(n => Required(n))];

    private static JsonArray PairsRequired(IReadOnlyList<string> names)
    {
        var pairs = new JsonArray();
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = i + 1; j < names.Count; j++) pairs.Add(Required(names[i], names[j]));
        }

        return pairs;
    }

    private static JsonArray Names(IEnumerable<string> names) => [.. names.Select(n => JsonValue.Create(n))];
}
