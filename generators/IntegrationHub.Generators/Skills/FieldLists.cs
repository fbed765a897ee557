using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>Lays out the fields of an input: a list, and for a long input its large objects under headings of their own.</summary>
internal static class FieldLists
{
    private const int LongInput = 40;
    private const int LargeObject = 5;

    /// <summary>The fields of a tool. One with a safe default may be left out even if the service requires it.</summary>
    public static FieldList Of(Tool tool)
    {
        var fields = tool.Manifest.Fields
            .Select(field => tool.Manifest.SafeDefaults.ContainsKey(field.Name) ? field with { Required = false } : field)
            .ToList();
        var isLong = fields.Sum(field => 1 + CountInside(field)) > LongInput;
        List<FieldLine> lines = [];
        List<FieldPart> parts = [];
        foreach (var field in fields)
        {
            if (isLong && CountInside(field) >= LargeObject)
            {
                var heading = $"{tool.Name} {field.Name}";
                lines.Add(Line(field, 0, Markdown.Anchor(heading)));
                parts.Add(new(heading, [.. Inside(field).SelectMany(child => Lines(child, 0))]));
            }
            else
            {
                lines.AddRange(Lines(field, 0));
            }
        }

        return new(lines, parts);
    }

    private static IEnumerable<FieldLine> Lines(Field field, int depth) =>
        Inside(field).SelectMany(child => Lines(child, depth + 1)).Prepend(Line(field, depth, ""));

    private static FieldLine Line(Field field, int depth, string anchor) => new(
        new(' ', 2 * depth),
        field.Type == FieldType.List ? FieldPath.Item(field.Name) : field.Name,
        FieldTypeWords.Of(field),
        field.Required,
        FieldText.Of(field),
        anchor);

    private static IReadOnlyList<Field> Inside(Field field) => field.Items is { } items ? Inside(items) : field.Fields;

    private static int CountInside(Field field) => Inside(field).Sum(child => 1 + CountInside(child));
}
