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
    public ManifestFile? ReadAlone(string path, Integration integration) =>
        Judge(EndpointContent.Of(path, Shown(path), ""), integration, inCatalog: false);

    private void ReadIntegration(string folder, IEnumerable<string> files)
    {
        var endpoints = new List<EndpointPath>();
        foreach (var path in files)
        {
            string[] parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
            if (parts is [SharedFile]) continue;
            if (parts.Length != 2 || !path.EndsWith(".yaml", StringComparison.Ordinal))
                _findings.Add(FileMessages.StrayFile(Shown(path), $"{Shown(folder)}/GROUP/{Path.GetFileNameWithoutExtension(path)}.yaml"));
            else
                endpoints.Add(new(path, parts[0]));
        }

        // The file they share is as long as many of them, so it is read along with them.
        Integration? integration = null;
        EndpointContent[] contents = [];
        Parallel.Invoke(
            () => integration = ReadShared(Path.Combine(folder, SharedFile)),
            () => contents = AllCores.Map(endpoints, endpoint => EndpointContent.Of(endpoint.Path, Shown(endpoint.Path), endpoint.Group)));
        if (integration is null) return;
        _files.AddRange(contents.Select(content => Judge(content, integration, inCatalog: true)).OfType<ManifestFile>());
    }

    private ManifestFile? Judge(EndpointContent content, Integration integration, bool inCatalog)
    {
        _findings.AddRange(content.Findings);
        if (content.Read is var (source, root, manifest)) return new(source, root, manifest, integration, inCatalog);
        _broken.Add(Tool.NameFor(integration.Name, content.Endpoint));
        return null;
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
        if (!ManifestShape.Integration.Check(source, root, _findings, out _)) return null;
        var folder = Path.GetDirectoryName(path)!;
        var integration = new Integration(IntegrationBinder.Bind(Path.GetFileName(folder), root), Shown(folder)) { Known = KnownOperations.In(folder) };
        var (manifest, place) = (integration.Manifest, root.Place("/baseUrl"));
        if (!manifest.AllowedHosts.Contains(manifest.BaseUrl.Host, StringComparer.OrdinalIgnoreCase))
            _findings.Add(FileMessages.BaseNotAllowed(Shown(path), place.At, place.Length, manifest.BaseUrl.Host, manifest.AllowedHosts));
        _shared.Add(new(source, root, integration));
        return integration;
    }

    private string Shown(string path) => ShownPath.Of(path, relativeTo);

    private sealed record EndpointPath(string Path, string Group);
}
