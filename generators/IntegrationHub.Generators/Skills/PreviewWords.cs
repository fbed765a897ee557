using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>What a write's preview shows beyond its sentence, in Markdown.</summary>
internal static class PreviewWords
{
    private const string Expand = "expand";

    public static string Of(Tool tool, ToolCatalog catalog)
    {
        if (tool.Manifest.Preview is not { } guide || tool.Manifest.Mode == EndpointMode.Read) return "";
        var read = guide.Read is { } name ? catalog.Find(name) : null;
        return string.Join(' ', new[] { OfRead(tool, guide, read, catalog), OfChanges(tool.Manifest, read) }.Where(part => part.Length > 0));
    }

    private static string OfRead(Tool tool, PreviewGuide guide, Tool? read, ToolCatalog catalog)
    {
        if (read is null) return "";
        var needed = guide.With.Values.Select(FieldOf).OfType<string>()
            .Where(name => tool.Manifest.Fields.Any(field => field.Name == name && !field.Required))
            .Select(Markdown.Code).ToList();
        var condition = needed.Count > 0 ? $", if {Listing.And(needed)} {(needed.Count > 1 ? "are" : "is")} given" : "";
        return $"Its preview shows as `present` what {ToolLinks.To(read.Name, tool, catalog)} says now{condition}.";
    }

    // The engine compares field by field only what the path names with what the same path gives.
    private static string OfChanges(EndpointManifest manifest, Tool? read)
    {
        var path = manifest.Request.PathFields;
        if (path.Count == 0 || manifest.Fields.All(field => field.Name == Expand || path.Contains(field.Name, StringComparer.Ordinal)))
            return "";
        return read?.Manifest.Request.Path == manifest.Request.Path
            ? "`changes` lists each field that would become different, from what to what."
            : "`changes` lists each field that is given, and what it would become.";
    }

    private static string? FieldOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.GetString() is ['$', .. var field] ? field : null;
}
