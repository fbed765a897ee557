using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>Links between the reference pages of one skill.</summary>
internal static class ToolLinks
{
    /// <summary>A tool's name, as a link where there is a page about it.</summary>
    /// <param name="name">The tool.</param>
    /// <param name="from">The tool on whose page the link stands.</param>
    /// <param name="catalog">Where the tool is looked for.</param>
    public static string To(string name, Tool from, ToolCatalog catalog)
    {
        if (catalog.Find(name) is not { } to || to.Integration.Name != from.Integration.Name) return Markdown.Code(name);
        var page = to.Manifest.Group == from.Manifest.Group ? "" : $"{to.Manifest.Group}.md";
        return $"[{Markdown.Code(name)}]({page}#{name})";
    }
}
