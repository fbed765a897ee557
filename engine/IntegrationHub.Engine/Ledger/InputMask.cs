using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Ledger;

/// <summary>Takes out of an input what may be about a person. What a field's type shows to be harmless stays: ids, money, choices, moments, numbers.</summary>
/// <remarks>Every free text goes, because a name or an address can stand in any of them; the input's digest still tells whether it is the same.</remarks>
internal static class InputMask
{
    private const string Hidden = "[masked]";

    // Numbers that are a person's all the same.
    private const string BirthDate = "dob";

    /// <summary>The canonical text of an input without what may be personal.</summary>
    public static string Mask(CheckedInput input)
    {
        var node = JsonNode.Parse(input.Values.GetRawText())!.AsObject();
        MaskFields(node, input.Tool.Manifest.Fields);
        return CanonicalJson.Write(JsonSerializer.SerializeToElement(node));
    }

    private static void MaskFields(JsonObject values, IReadOnlyList<Field> fields)
    {
        foreach (var (name, value) in values.ToList())
        {
            var field = fields.FirstOrDefault(f => f.Name == name);
            values[name] = name == BirthDate || field is null ? Hidden : Masked(value?.DeepClone(), field);
        }
    }

    private static JsonNode? Masked(JsonNode? value, Field field)
    {
        switch (value, field.Type)
        {
            case (null, _):
                return null;
            case (JsonObject members, FieldType.Object):
                MaskFields(members, field.Fields);
                return members;
            case (JsonObject pairs, FieldType.Map):
                return new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value is null ? null : (JsonNode?)Hidden)));
            case (JsonArray items, FieldType.List) when field.Items is { } of:
                return new JsonArray([.. items.Select(item => Masked(item?.DeepClone(), of))]);
            case (JsonValue, FieldType.Id or FieldType.Money or FieldType.Currency or FieldType.Enum or FieldType.Timestamp
                or FieldType.Integer or FieldType.Number or FieldType.Boolean or FieldType.Country):
                return value;
            default:
                return Hidden;
        }
    }
}
