using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Catalog;

/// <summary>What came of reading a catalog folder.</summary>
/// <param name="Catalog">The catalog; null as soon as there is one finding.</param>
/// <param name="Findings">Every mistake in every file, sorted by place.</param>
public sealed record CatalogLoadResult(ToolCatalog? Catalog, IReadOnlyList<Finding> Findings);
