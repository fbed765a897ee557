using IntegrationHub.Engine.Catalog.Kept;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Rules;
using IntegrationHub.Engine.Schemas;

namespace IntegrationHub.Engine.Catalog;

/// <summary>Reads a catalog folder into a catalog, or into everything that is wrong with it.</summary>
public static class CatalogLoader
{
    /// <summary>Reads a catalog to use it: everything is checked that a tool needs to work. Lint checks more, for authors.</summary>
    /// <param name="directory">The catalog folder.</param>
    /// <param name="relativeTo">The folder that findings name files from; the working folder when null.</param>
    /// <param name="cache">Where a faultless catalog is kept for the next start; nowhere when null.</param>
    /// <returns>The catalog, or the findings of every file in one run.</returns>
    public static CatalogLoadResult LoadForUse(string directory, string? relativeTo = null, CatalogCache? cache = null)
    {
        var digest = cache is null ? null : Digest(cache, directory);
        if (digest is not null && cache!.Read(digest) is { } kept) return new(Restore(kept, directory, relativeTo), []);
        var result = Load(directory, relativeTo, ManifestRules.CheckForUse);

        // A file that changed while it was read is kept under neither digest.
        if (digest is not null && result.Catalog is { } catalog && Digest(cache!, directory) == digest) cache!.Keep(digest, Kept(catalog));
        return result;
    }

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
        List<Finding> findings = [.. reader.Findings];
        foreach (var found in AllCores.Map(draft.Files, file => check(file, draft).ToList())) findings.AddRange(found);
        findings.Sort(Finding.ByPlace);
        var catalog = findings.Count == 0 ? new ToolCatalog(draft.Integrations, draft.Files.Select(f => f.Tool)) : null;
        return new(catalog, findings);
    }

    // A folder that cannot be read has its own words, which reading it finds.
    private static string? Digest(CatalogCache cache, string directory)
    {
        try
        {
            return cache.Digest(directory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static KeptCatalog Kept(ToolCatalog catalog) => new(
        [.. catalog.Integrations.Select(i => i.Manifest)],
        [.. catalog.Tools.Select(t => new KeptEndpoint(t.Integration.Name, t.Manifest))]);

    private static ToolCatalog Restore(KeptCatalog kept, string directory, string? relativeTo)
    {
        var integrations = kept.Integrations.ToDictionary(
            manifest => manifest.Name,
            manifest => new Integration(manifest, ShownPath.Of(Path.Combine(directory, manifest.Name), relativeTo ?? Environment.CurrentDirectory))
            {
                Known = KnownOperations.In(Path.Combine(directory, manifest.Name)),
            },
            StringComparer.Ordinal);
        return new(integrations.Values, kept.Endpoints.Select(endpoint => new Tool(
            Tool.NameFor(endpoint.Integration, endpoint.Manifest.Endpoint),
            integrations[endpoint.Integration],
            endpoint.Manifest,
            new InputSchema(endpoint.Manifest))));
    }
}
