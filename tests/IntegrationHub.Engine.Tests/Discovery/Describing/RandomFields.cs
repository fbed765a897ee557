using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Tests.Discovery.Describing;

/// <summary>Fields as many, as deep and as wordy as a catalog lets them be, and values that fit them.</summary>
internal sealed class RandomFields(Dice dice)
{
    private const int Deepest = 7;
    private static readonly FieldType[] Plain = [.. Enum.GetValues<FieldType>().Except([FieldType.List, FieldType.Object])];

    private int _left = dice.Roll(250);

    /// <summary>Up to so many fields of one group.</summary>
    public List<Field> Some(int most, int depth = 1)
    {
        List<Field> fields = [];
        while (fields.Count < most && _left-- > 0) fields.Add(One($"f{fields.Count}{new string('n', dice.Once(3) ? 55 : dice.Roll(20))}", depth));
        return fields;
    }

    /// <summary>Demands that any input with all its fields meets.</summary>
    public IReadOnlyList<Relation> Rules(List<Field> fields) => fields.Count < 3 || !dice.Once(3)
        ? []
        : dice.Some(20, _ => new Relation(RelationKind.AnyOf, [.. fields.Skip(dice.Roll(fields.Count - 1)).Select(f => f.Name)], null));

    /// <summary>An input that gives every field.</summary>
    public JsonObject Input(IEnumerable<Field> fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)Value(field))));

    private Field One(string name, int depth)
    {
        var type = dice.Roll(depth < Deepest ? 4 : 40) switch { 0 => FieldType.Object, 1 => FieldType.List, _ => Plain[dice.Roll(Plain.Length)] };
        var held = type == FieldType.Object ? Some(1 + dice.Roll(30), depth + 1) : [];
        var field = new Field
        {
            Name = name,
            Type = type,
            Help = dice.Text(400),
            Required = dice.Once(4),
            Clearable = dice.Once(8),
            Values = type == FieldType.Enum ? [.. dice.Some(dice.Once(6) ? 400 : 9, i => $"{i}{dice.Text(90)}").Prepend("first")] : [],
            Prefixes = type == FieldType.Id ? dice.Some(5, i => $"p{i}_") : [],
            Items = type == FieldType.List ? One("", depth + 1) : null,
            Fields = held,
            Rules = Rules(held),
        };
        return dice.Once(2) ? field with { Example = JsonSerializer.SerializeToElement(Value(field)) } : field;
    }

    private JsonNode Value(Field field) => field.Type switch
    {
        FieldType.Object => Input(field.Fields),
        FieldType.List => new JsonArray(Value(field.Items!)),
        FieldType.Map => new JsonObject { ["key"] = "value" },
        FieldType.Integer or FieldType.Number or FieldType.Money or FieldType.Timestamp => JsonValue.Create(14),
        FieldType.Boolean => JsonValue.Create(true),
        FieldType.Enum => JsonValue.Create(field.Values[^1]),
        FieldType.Id => JsonValue.Create(field.Prefixes.Count > 0 ? $"{field.Prefixes[0]}1" : "1"),
        FieldType.Currency => JsonValue.Create("usd"),
        FieldType.Country => JsonValue.Create("US"),
        FieldType.Url => JsonValue.Create("https://example.com/x"),
        FieldType.Email => JsonValue.Create("ada@example.com"),
        _ => JsonValue.Create(dice.Text(dice.Once(9) ? 5_000 : 40)),
    };
}
