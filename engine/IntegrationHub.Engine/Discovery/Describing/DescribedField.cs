using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Schemas;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>A field with its place in the input, its whole schema, and the fields it holds.</summary>
internal sealed class DescribedField
{
    private DescribedField(Field field, string path, int depth, bool required, JsonObject schema)
    {
        (Field, Path, Depth, Required, Schema) = (field, path, depth, required, schema);
        (Inner, var inner) = (field, schema);
        while (Inner.Type == FieldType.List) (Inner, inner) = (Inner.Items!, inner["items"]!.AsObject());
        Fields = Inner.Type == FieldType.Object ? [.. Held(Inner, inner, path, depth).OrderBy(held => held.Required ? 0 : 1)] : [];
    }

    /// <summary>What the manifest says of it.</summary>
    public Field Field { get; }

    /// <summary>The field itself, or what a list holds.</summary>
    public Field Inner { get; }

    /// <summary>Its name after the names of what it stands in: <c>line_items.price_data</c>. Empty for the whole input.</summary>
    public string Path { get; }

    /// <summary>How many names its path has.</summary>
    public int Depth { get; }

    /// <summary>Whether what it stands in is refused without it.</summary>
    public bool Required { get; }

    /// <summary>Its schema with everything in it. Nobody changes it.</summary>
    public JsonObject Schema { get; }

    /// <summary>The fields it holds: the required ones first, each half in the manifest's order.</summary>
    public IReadOnlyList<DescribedField> Fields { get; }

    /// <summary>The input of a tool as one field that holds all others.</summary>
    public static DescribedField Input(Tool tool)
    {
        var manifest = tool.Manifest;
        var schema = ObjectSchemaWriter.Write(
            manifest.Fields, manifest.Rules, manifest.SafeDefaults, "", new Dictionary<string, Relation>(StringComparer.Ordinal));
        var whole = new Field { Name = "", Type = FieldType.Object, Fields = manifest.Fields, Rules = manifest.Rules };
        return new(whole, "", 0, required: true, schema);
    }

    /// <summary>It and every field in it, each before those it holds.</summary>
    public IEnumerable<DescribedField> WithAllHeld() => Fields.SelectMany(held => held.WithAllHeld()).Prepend(this);

    private static IEnumerable<DescribedField> Held(Field group, JsonObject schema, string path, int depth)
    {
        var required = schema["required"]?.AsArray().Select(name => name!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        return group.Fields.Select(field => new DescribedField(
            field,
            path.Length == 0 ? field.Name : $"{path}.{field.Name}",
            depth + 1,
            required?.Contains(field.Name) == true,
            schema["properties"]![field.Name]!.AsObject()));
    }
}
