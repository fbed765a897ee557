using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Catalog;

/// <summary>Lints whatever a person points at: a catalog, a part of one, or files that stand in none.</summary>
public static class CatalogLinter
{
    /// <summary>Finds every mistake below the given paths.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="catalog">The catalog that a file outside any catalog is judged against.</param>
    /// <param name="relativeTo">The folder that findings name files from; the working folder when null.</param>
    /// <returns>The findings, sorted by place; and how many files were looked at, so that nothing looked at is not mistaken for nothing wrong.</returns>
    public static (IReadOnlyList<Finding> Findings, int Files) Lint(IEnumerable<string> paths, string catalog, string? relativeTo = null)
    {
        var from = relativeTo ?? Environment.CurrentDirectory;
        var findings = new HashSet<Finding>();
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (CatalogAround(Path.GetFullPath(path)) is { } root) LintInside(root, path, from, findings, files);
            else if (Directory.Exists(path) && Directory.GetFiles(path, "*.yaml") is { Length: > 0 } loose)
                LintAlone(loose, catalog, from, findings, files);
            else if (File.Exists(path)) LintAlone([path], catalog, from, findings, files);
            else if (Directory.Exists(path)) findings.Add(FileMessages.NoCatalog(ShownPath.Of(path, from)));
            else findings.Add(FileMessages.Unreadable(ShownPath.Of(path, from), "there is no such file or folder."));
        }

        return ([.. findings.Order(Finding.ByPlace)], files.Count);
    }

    private static void LintInside(string root, string path, string from, HashSet<Finding> findings, HashSet<string> files)
    {
        var scope = Path.GetFullPath(path);
        bool InScope(string shown)
        {
            var full = Path.GetFullPath(shown, from);
            return full == scope || full.StartsWith(scope + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        }

        findings.UnionWith(CatalogLoader.Load(root, from).Findings.Where(f => InScope(f.File)));
        files.UnionWith(Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories).Where(InScope));
    }

    private static void LintAlone(IEnumerable<string> paths, string catalog, string from, HashSet<Finding> findings, HashSet<string> files)
    {
        var draft = new CatalogReader(catalog, from).Read();
        foreach (var path in paths)
        {
            files.Add(Path.GetFullPath(path));
            if (draft.Integrations.Count == 0)
            {
                findings.Add(FileMessages.NoCatalog(ShownPath.Of(catalog, from)));
                continue;
            }

            var reader = new CatalogReader(catalog, from);
            var file = reader.ReadAlone(path, draft.Integrations[0]);
            findings.UnionWith(reader.Findings);
            if (file is not null) findings.UnionWith(ManifestRules.Check(file, draft));
        }
    }

    // A catalog is a folder of folders that hold an integration.yaml; a path may be it, or lie in it.
    private static string? CatalogAround(string path)
    {
        if (Directory.Exists(path) && Directory.GetDirectories(path).Any(HoldsIntegration)) return path;
        for (var at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            if (HoldsIntegration(at)) return Path.GetDirectoryName(at);
        }

        return null;
    }

    private static bool HoldsIntegration(string folder) => File.Exists(Path.Combine(folder, "integration.yaml"));
}
