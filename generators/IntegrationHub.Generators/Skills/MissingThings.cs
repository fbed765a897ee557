using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Generators.Skills;

/// <summary>The errors a tool meets when something its input names does not exist.</summary>
/// <remarks>
/// An id is known by its name, as in <c>customer</c> and <c>customer_id</c>, or by its first prefix, which means what the
/// fields called after a thing use it for. Further prefixes are of things that may stand in for it, and tell nothing.
/// </remarks>
internal sealed class MissingThings
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _things = new(StringComparer.Ordinal);

    public MissingThings(ToolCatalog catalog, Integration integration)
    {
        foreach (var advice in integration.Manifest.Errors)
        {
            if (advice.When.Missing is { } missing) _codes.TryAdd(missing.Replace('.', '_'), advice.Becomes);
        }

        foreach (var id in catalog.Tools.Where(tool => tool.Integration.Name == integration.Name).SelectMany(Ids))
        {
            if (_codes.ContainsKey(ThingOf(id)) && id.Prefixes is [var first, ..]) _things.TryAdd(first, ThingOf(id));
        }
    }

    /// <summary>The codes, sorted.</summary>
    public IReadOnlyList<string> Of(Tool tool) =>
        [.. Ids(tool).Select(CodeOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private string? CodeOf(Field id) =>
        _codes.TryGetValue(ThingOf(id), out var code) ? code
        : id.Prefixes is [var first, ..] && _things.TryGetValue(first, out var thing) ? _codes[thing]
        : null;

    private static IEnumerable<Field> Ids(Tool tool) => tool.Manifest.Fields.SelectMany(field => Ids(field, field.Name));

    // The items of a list have no name of their own.
    private static IEnumerable<Field> Ids(Field field, string name) =>
        field.Type == FieldType.Id ? [field with { Name = name }]
        : field.Items is { } items ? Ids(items, name)
        : field.Fields.SelectMany(child => Ids(child, child.Name));

    private static string ThingOf(Field id) => id.Name.EndsWith("_id", StringComparison.Ordinal) ? id.Name[..^3] : id.Name;
}
