using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>The rows of a field table: each field, and after it the fields inside it.</summary>
internal static class FieldRows
{
    /// <summary>The rows of an endpoint's input. A field with a safe default may be left out even if the service requires it.</summary>
    public static IReadOnlyList<FieldRow> Of(EndpointManifest manifest) => [.. manifest.Fields
        .Select(field => manifest.SafeDefaults.ContainsKey(field.Name) ? field with { Required = false } : field)
        .SelectMany(field => Of(field, "", ""))];

    /// <param name="field">The field.</param>
    /// <param name="within">The path of the object it stands in.</param>
    /// <param name="optional">The innermost object around it that may be left out; empty when none may.</param>
    private static IEnumerable<FieldRow> Of(Field field, string within, string optional)
    {
        var path = FieldPath.Join(within, field.Name);
        yield return new(path, FieldTypeWords.Of(field), Required(field, optional), FieldText.Of(field));
        foreach (var row in Inside(field, path, field.Required ? optional : path)) yield return row;
    }

    private static IEnumerable<FieldRow> Inside(Field field, string path, string optional) => field.Items is { } items
        ? Inside(items, FieldPath.Item(path), optional)
        : field.Fields.SelectMany(child => Of(child, path, optional));

    private static string Required(Field field, string optional) =>
        !field.Required ? "no"
        : optional.Length == 0 ? "yes"
        : $"with {Markdown.Code(optional)}";
}
