using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>Every relation of an endpoint in words, those of nested objects included.</summary>
internal static class RelationLines
{
    public static IReadOnlyList<string> Of(EndpointManifest manifest) =>
        [.. manifest.Rules.Select(rule => RelationWords.Of(rule, "")), .. Below(manifest.Fields, "")];

    private static IEnumerable<string> Below(IEnumerable<Field> fields, string within) =>
        fields.SelectMany(field => Of(field, FieldPath.Join(within, field.Name)));

    private static IEnumerable<string> Of(Field field, string path) =>
    [
        .. field.Rules.Select(rule => RelationWords.Of(rule, path)),
        .. Below(field.Fields, path),
        .. field.Items is { } items ? Of(items, FieldPath.Item(path)) : [],
    ];
}
