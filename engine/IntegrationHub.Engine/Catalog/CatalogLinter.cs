using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Catalog;

/// <summary>Lints whatever a person points at: a catalog, a part of one, or files that stand in none.</summary>
public sealed class CatalogLinter
{
    private readonly string _catalog;
    private readonly string _from;
    private readonly FactsLinter? _facts;
    private readonly Lazy<(CatalogReader Reader, CatalogDraft Draft)> _around;
    private readonly HashSet<Finding> _findings = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _compared = new(StringComparer.Ordinal);

    private CatalogLinter(string catalog, string from, ServiceFacts? facts)
    {
        (_catalog, _from) = (catalog, from);
        _facts = facts is null ? null : new(facts);
        _around = new(ReadAround);
    }

    /// <summary>Finds every mistake below the given paths.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="catalog">The catalog that a file outside any catalog is judged against.</param>
    /// <param name="relativeTo">The folder that findings name files from; the working folder when null.</param>
    /// <param name="facts">What the service says of itself, to compare with; nothing is compared when null.</param>
    public static LintResult Lint(IEnumerable<string> paths, string catalog, string? relativeTo = null, ServiceFacts? facts = null)
    {
        var linter = new CatalogLinter(catalog, relativeTo ?? Environment.CurrentDirectory, facts);
        foreach (var path in paths) linter.Lint(path);
        return new([.. linter._findings.Order(Finding.ByPlace)], linter._files.Count) { Compared = linter._compared.Count };
    }

    private void Lint(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) _findings.Add(FileMessages.Unreadable(Shown(path), "there is no such file or folder."));
        else if (CatalogAround(Path.GetFullPath(path)) is { } root) LintInside(root, Path.GetFullPath(path));
        else if (Directory.Exists(path) && Directory.GetFiles(path, "*.yaml") is { Length: > 0 } loose) LintAlone(loose);
        else if (File.Exists(path)) LintAlone([path]);
        else _findings.Add(FileMessages.NoCatalog(Shown(path)));
    }

    private void LintInside(string root, string scope)
    {
        bool InScope(string shown) => IsWithin(Path.GetFullPath(shown, _from), scope);

        // A file is judged by its integration.yaml; what is wrong with that one is wrong with the file.
        bool IsAbove(string shown)
        {
            var full = Path.GetFullPath(shown, _from);
            return Path.GetFileName(full) == "integration.yaml" && IsWithin(scope, Path.GetDirectoryName(full)!);
        }

        var reader = new CatalogReader(root, _from);
        var draft = reader.Read();
        _findings.UnionWith(reader.Findings.Where(f => InScope(f.File) || IsAbove(f.File)));
        foreach (var file in draft.Files.Where(file => InScope(file.Source.Path))) Check(file, draft);
        foreach (var shared in draft.Shared)
        {
            if (InScope(shared.Source.Path)) Check(shared, draft);
            else if (IsAbove(shared.Source.Path)) _findings.UnionWith(_facts?.CheckVersion(shared) ?? []);
        }

        _files.UnionWith(new CatalogFiles(root).Yaml.Select(file => file.FullName).Where(InScope));
    }

    private void LintAlone(IEnumerable<string> paths)
    {
        var (around, draft) = _around.Value;
        foreach (var path in paths)
        {
            _files.Add(Path.GetFullPath(path));
            if (draft.Integrations.Count == 0)
            {
                _findings.UnionWith(around.Findings);
                continue;
            }

            var reader = new CatalogReader(_catalog, _from);
            var file = reader.ReadAlone(path, draft.Integrations[0]);
            _findings.UnionWith(reader.Findings);
            if (file is not null) Check(file, draft);
        }
    }

    private (CatalogReader Reader, CatalogDraft Draft) ReadAround()
    {
        var reader = new CatalogReader(_catalog, _from);
        return (reader, reader.Read());
    }

    private void Check(ManifestFile file, CatalogDraft draft)
    {
        _findings.UnionWith(ManifestRules.Check(file, draft, _facts));
        if (_facts?.Knows(file) == true) _compared.Add(file.Source.Path);
    }

    private void Check(IntegrationFile shared, CatalogDraft draft)
    {
        if (_facts is null) return;
        var own = draft.Files.Where(file => ReferenceEquals(file.Integration, shared.Integration));
        var found = _facts.CheckVersion(shared).Concat(_facts.CheckLeftOut(shared, own));
        _findings.UnionWith(Allowances.Filter(shared.Source, found, hasRun: FactsMessages.IsCode));
    }

    private string Shown(string path) => ShownPath.Of(path, _from);

    private static bool IsWithin(string path, string scope) =>
        path == scope || path.StartsWith(scope + Path.DirectorySeparatorChar, StringComparison.Ordinal);

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
