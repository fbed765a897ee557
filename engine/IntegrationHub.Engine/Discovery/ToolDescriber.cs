using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery.Describing;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Says what an agent needs to know of a tool, or of a part of its input.</summary>
/// <param name="catalog">The tools that are offered.</param>
/// <param name="whole">All there are.</param>
internal sealed class ToolDescriber(ToolCatalog catalog, ToolCatalog whole)
{
    private readonly ToolFinder _finder = new(catalog, whole);

    /// <summary>Describes the tools of a catalog.</summary>
    public ToolDescriber(ToolCatalog catalog)
        : this(catalog, catalog)
    {
    }

    /// <summary>Describes the tool of that name in 6,000 bytes of JSON at most.</summary>
    /// <param name="tool">The tool's name.</param>
    /// <param name="path">A part of its input, as <c>more</c> names it: <c>line_items.price_data</c>. The whole tool when null or empty.</param>
    /// <param name="unavailable">Why it can't be used; null when it can.</param>
    /// <returns>The description; <c>tool_not_found</c> or <c>bad_request</c> with the nearest names.</returns>
    public HubResult<ToolDescription> Describe(string tool, string? path = null, string? unavailable = null)
    {
        if (!_finder.Find(tool).TryGet(out var found, out var error)) return error;
        if (!FieldPathFinder.Find(found, path ?? "").TryGet(out var about, out error)) return error;
        about.Unavailable = unavailable;
        return DescriptionFitter.Fit(about);
    }
}
