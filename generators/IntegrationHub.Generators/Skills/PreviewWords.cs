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
        var manifest = tool.Manifest;
        return manifest.Mode == EndpointMode.Read || manifest.Preview is not { } guide
            ? ""
            : string.Join(' ', new[] { OfReads(tool, guide, catalog), OfChanges(manifest, guide, catalog) }.Where(part => part.Length > 0));
    }

    private static string OfReads(Tool tool, PreviewGuide guide, ToolCatalog catalog) => guide.Reads.Count == 0
        ? ""
        : $"Its preview shows as `present` {string.Join(", else ", guide.Reads.Select(read => OfRead(read, tool, catalog)))}.";

    private static string OfRead(PresentRead read, Tool tool, ToolCatalog catalog)
    {
        var needed = read.Taken.Where(taken => tool.Manifest.Fields.Any(field => field.Name == taken.Field && !field.Required))
            .Select(taken => Markdown.Code(taken.Field)).ToList();
        var condition = needed.Count > 0 ? $" if {Listing.And(needed)} {(needed.Count > 1 ? "are" : "is")} given" : "";
        return $"what {ToolLinks.To(read.Tool, tool, catalog)} says now{condition}";
    }

    // The engine compares field by field only what the path names with what the same path gives.
    private static string OfChanges(EndpointManifest manifest, PreviewGuide guide, ToolCatalog catalog)
    {
        var path = manifest.Request.PathFields;
        if (path.Count == 0 || manifest.Fields.All(field => field.Name == Expand || path.Contains(field.Name, StringComparer.Ordinal)))
            return "";
        return guide.Reads.Any(read => catalog.Find(read.Tool)?.Manifest.Request.Path == manifest.Request.Path)
            ? "`changes` lists each field that would become different, from what to what."
            : "`changes` lists each field that is given, and what it would become.";
    }
}
