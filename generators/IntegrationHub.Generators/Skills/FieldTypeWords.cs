using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>What a field's value is, in a few words.</summary>
internal static class FieldTypeWords
{
    public static string Of(Field field) => field.Words.Count == 0
        ? OfType(field)
        : Listing.Or([OfType(field), .. field.Words.Select(Markdown.Code)]);

    private static string OfType(Field field) => field.Type switch
    {
        FieldType.List => field.Items is { } items ? $"list of {Of(items)}" : "list",
        FieldType.Map => "map of text",
        FieldType.Id when field.Prefixes.Count > 0 => $"id {Listing.Or(field.Prefixes.Select(Markdown.Code))}",
        var type => type.ToString().ToLowerInvariant(),
    };
}
