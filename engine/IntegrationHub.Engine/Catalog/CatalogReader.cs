using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Catalog;

/// <summary>Reads the files of a catalog folder, each for its shape; what they mean together is for the rules.</summary>
internal sealed class CatalogReader(string directory, string relativeTo)
{
    private const string SharedFile = "integration.yaml";

    private readonly List<Finding> _findings = [];
    private readonly List<IntegrationFile> _shared = [];
    private readonly List<ManifestFile> _files = [];
    private readonly List<string> _broken = [];

    /// <summary>What is wrong with the files, each taken alone.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Reads every integration of the folder.</summary>
    public CatalogDraft Read()
    {
        if (!Directory.Exists(directory))
        {
            _findings.Add(FileMessages.NoCatalog(Shown(directory)));
            return new([], [], []);
        }

        var found = new CatalogFiles(directory);
        foreach (var (link, target) in found.LinksBack) _findings.Add(FileMessages.LeadsBack(Shown(link), Shown(target)));
        foreach (var (folder, why) in found.Closed) _findings.Add(FileMessages.Unreadable(Shown(folder), why));
        var folders = found.Yaml.Select(file => file.FullName).ToLookup(FolderOf, StringComparer.Ordinal);
        var integrations = folders.Where(files => files.Key.Length > 0 && File.Exists(Path.Combine(directory, files.Key, SharedFile))).ToList();
        if (integrations.Count == 0) _findings.Add(FileMessages.NoCatalog(Shown(directory)));
        else FindStrays(folders.Except(integrations));
        foreach (var files in integrations) ReadIntegration(Path.Combine(directory, files.Key), files);
        return new(_shared, _files, _broken);
    }

    /// <summary>Reads one file that stands in no catalog, as if it belonged to this integration.</summary>
    public ManifestFile? ReadAlone(string path, Integration integration)
    {
        var read = ReadEndpoint(path, "", integration, inCatalog: false);
        _findings.AddRange(read.Findings);
        return read.File;
    }

    private void ReadIntegration(string folder, IEnumerable<string> files)
    {
        var integration = ReadShared(Path.Combine(folder, SharedFile));
        var endpoints = new List<(string Path, string Group)>();
        foreach (var path in files)
        {
            string[] parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
            if (parts is [SharedFile]) continue;
            if (parts.Length != 2 || !path.EndsWith(".yaml", StringComparison.Ordinal))
                _findings.Add(FileMessages.StrayFile(Shown(path), $"{Shown(folder)}/GROUP/{Path.GetFileNameWithoutExtension(path)}.yaml"));
            else
                endpoints.Add((path, parts[0]));
        }

        if (integration is null) return;
        foreach (var (file, tool, findings) in AllCores.Map(endpoints, e => ReadEndpoint(e.Path, e.Group, integration, inCatalog: true)))
        {
            _findings.AddRange(findings);
            if (file is not null) _files.Add(file);
            else _broken.Add(tool);
        }
    }

    // A file that nobody reads looks like a tool that is there.
    private void FindStrays(IEnumerable<IGrouping<string, string>> folders)
    {
        foreach (var files in folders)
        {
            if (files.Key.Length > 0) _findings.Add(FileMessages.Unreadable(Shown(Path.Combine(directory, files.Key, SharedFile)), "there is none, and without it no file beside it is."));
            else _findings.AddRange(files.Select(path => FileMessages.StrayFile(Shown(path), $"{Shown(directory)}/INTEGRATION/GROUP/{Path.GetFileNameWithoutExtension(path)}.yaml")));
        }
    }

    // The folder of the catalog that a file lies in, at whatever depth; empty for a file in the catalog itself.
    private string FolderOf(string path) =>
        Path.GetRelativePath(directory, path).Split(Path.DirectorySeparatorChar) is [var folder, _, ..] ? folder : "";

    private Integration? ReadShared(string path)
    {
        if (SourceFile.Read(path, Shown(path), _findings) is not { } source) return null;
        if (YamlReader.Read(source, _findings) is not { } root) return null;
        if (!ManifestShape.Integration.Check(source, root, _findings)) return null;
        var folder = Path.GetDirectoryName(path)!;
        var integration = new Integration(IntegrationBinder.Bind(Path.GetFileName(folder), root), Shown(folder)) { Known = KnownOperations.In(folder) };
        var (manifest, place) = (integration.Manifest, root.Place("/baseUrl"));
        if (!manifest.AllowedHosts.Contains(manifest.BaseUrl.Host, StringComparer.OrdinalIgnoreCase))
            _findings.Add(FileMessages.BaseNotAllowed(Shown(path), place.At, place.Length, manifest.BaseUrl.Host, manifest.AllowedHosts));
        _shared.Add(new(source, root, integration));
        return integration;
    }

    // Runs on several threads at once, so what it finds is its own.
    private (ManifestFile? File, string Tool, List<Finding> Findings) ReadEndpoint(
        string path, string group, Integration integration, bool inCatalog)
    {
        var findings = new List<Finding>();
        var endpoint = Path.GetFileNameWithoutExtension(path);
        var file = SourceFile.Read(path, Shown(path), findings) is { } source
            && YamlReader.Read(source, findings) is { } root
            && ManifestShape.Endpoint.Check(source, root, findings)
            && findings.Count == 0
                ? new ManifestFile(source, root, ManifestBinder.Bind(endpoint, group, root), integration, inCatalog)
                : null;
        return (file, Tool.NameFor(integration.Name, endpoint), findings);
    }

    private string Shown(string path) => ShownPath.Of(path, relativeTo);
}
