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

        string[] folders = [.. Directory.GetDirectories(directory).Where(d => File.Exists(Path.Combine(d, SharedFile))).Order(StringComparer.Ordinal)];
        if (folders.Length == 0) _findings.Add(FileMessages.NoCatalog(Shown(directory)));
        else FindStrays(folders);
        foreach (var folder in folders) ReadIntegration(folder);
        return new(_shared, _files, _broken);
    }

    /// <summary>Reads one file that stands in no catalog, as if it belonged to this integration.</summary>
    public ManifestFile? ReadAlone(string path, Integration integration) => ReadEndpoint(path, "", integration, inCatalog: false);

    private void ReadIntegration(string folder)
    {
        var integration = ReadShared(Path.Combine(folder, SharedFile));
        foreach (var path in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!IsYaml(path)) continue;
            string[] parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
            if (parts is [SharedFile]) continue;
            if (parts.Length != 2 || !path.EndsWith(".yaml", StringComparison.Ordinal))
                _findings.Add(FileMessages.StrayFile(Shown(path), $"{Shown(folder)}/GROUP/{Path.GetFileNameWithoutExtension(path)}.yaml"));
            else if (integration is not null && ReadEndpoint(path, parts[0], integration, inCatalog: true) is { } file)
                _files.Add(file);
        }
    }

    // A file that nobody reads looks like a tool that is there.
    private void FindStrays(string[] folders)
    {
        foreach (var path in Directory.EnumerateFiles(directory).Where(IsYaml))
            _findings.Add(FileMessages.StrayFile(Shown(path), $"{Shown(directory)}/INTEGRATION/GROUP/{Path.GetFileNameWithoutExtension(path)}.yaml"));
        foreach (var folder in Directory.GetDirectories(directory).Except(folders))
        {
            if (Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Any(IsYaml))
                _findings.Add(FileMessages.Unreadable(Shown(Path.Combine(folder, SharedFile)), "there is none, and without it no file beside it is."));
        }
    }

    /// <summary>Every file of a catalog folder that is looked at, sorted.</summary>
    public static IEnumerable<string> YamlFiles(string directory) =>
        Directory.EnumerateFiles(directory, "*.*", SearchOption.AllDirectories).Where(IsYaml).Order(StringComparer.Ordinal);

    /// <summary>Whether a file is one that is looked at.</summary>
    public static bool IsYaml(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";

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

    private ManifestFile? ReadEndpoint(string path, string group, Integration integration, bool inCatalog)
    {
        var endpoint = Path.GetFileNameWithoutExtension(path);
        var before = _findings.Count;
        if (SourceFile.Read(path, Shown(path), _findings) is { } source
            && YamlReader.Read(source, _findings) is { } root
            && ManifestShape.Endpoint.Check(source, root, _findings)
            && _findings.Count == before)
            return new(source, root, ManifestBinder.Bind(endpoint, group, root), integration, inCatalog);
        _broken.Add(Tool.NameFor(integration.Name, endpoint));
        return null;
    }

    private string Shown(string path) => ShownPath.Of(path, relativeTo);
}
