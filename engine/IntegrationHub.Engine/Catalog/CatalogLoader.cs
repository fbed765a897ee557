using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Catalog;

/// <summary>Reads a catalog folder into a catalog, or into everything that is wrong with it.</summary>
public static class CatalogLoader
{
    /// <summary>Reads a catalog to use it: everything is checked that a tool needs to work. Lint checks more, for authors.</summary>
    /// <param name="directory">The catalog folder.</param>
    /// <param name="relativeTo">The folder that findings name files from; the working folder when null.</param>
    /// <returns>The catalog, or the findings of every file in one run.</returns>
    public static CatalogLoadResult LoadForUse(string directory, string? relativeTo = null) =>
        Load(directory, relativeTo, ManifestRules.CheckForUse);

    /// <summary>Reads <c>DIRECTORY/INTEGRATION/integration.yaml</c> and every <c>GROUP/ENDPOINT.yaml</c> beside it.</summary>
    /// <param name="directory">The catalog folder.</param>
    /// <param name="relativeTo">The folder that findings name files from; the working folder when null.</param>
    /// <returns>The catalog, or the findings of every file in one run.</returns>
    public static CatalogLoadResult Load(string directory, string? relativeTo = null) =>
        Load(directory, relativeTo, (file, draft) => ManifestRules.Check(file, draft));

    private static CatalogLoadResult Load(
        string directory, string? relativeTo, Func<ManifestFile, CatalogDraft, IEnumerable<Finding>> check)
    {
        var reader = new CatalogReader(directory, relativeTo ?? Environment.CurrentDirectory);
        var draft = reader.Read();
        List<Finding> findings = [.. reader.Findings, .. draft.Files.SelectMany(file => check(file, draft))];
        findings.Sort(Finding.ByPlace);
        var catalog = findings.Count == 0 ? new ToolCatalog(draft.Integrations, draft.Files.Select(f => f.Tool!)) : null;
        return new(catalog, findings);
    }
}
