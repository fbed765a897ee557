using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Rules;

namespace IntegrationHub.Engine.Catalog;

/// <summary>Reads the files of a catalog folder, each for its shape; what they mean together is for the rules.</summary>
internal sealed class CatalogReader(string directory, string relativeTo)
{
    private const string SharedFile = "integration.yaml";

    private readonly List<Finding> _findings = [];
    private readonly List<Integration> _integrations = [];
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
        foreach (var folder in folders) ReadIntegration(folder);
        return new(_integrations, _files, _broken);
    }

    /// <summary>Reads one file that stands in no catalog, as if it belonged to this integration.</summary>
    public ManifestFile? ReadAlone(string path, Integration integration) => ReadEndpoint(path, "", integration, inCatalog: false);

    private void ReadIntegration(string folder)
    {
        var integration = ReadShared(Path.Combine(folder, SharedFile));
        foreach (var path in Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path) is not (".yaml" or ".yml")) continue;
            string[] parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
            if (parts is [SharedFile]) continue;
            if (parts.Length != 2 || path.EndsWith(".yml", StringComparison.Ordinal))
                _findings.Add(FileMessages.StrayFile(Shown(path), $"{Shown(folder)}/GROUP/{Path.GetFileNameWithoutExtension(path)}.yaml"));
            else if (integration is not null && ReadEndpoint(path, parts[0], integration, inCatalog: true) is { } file)
                _files.Add(file);
        }
    }

    private Integration? ReadShared(string path)
    {
        if (SourceFile.Read(path, Shown(path), _findings) is not { } source) return null;
        if (YamlReader.Read(source, _findings) is not { } root) return null;
        if (!ManifestShape.Integration.Check(source, root, _findings)) return null;
        var folder = Path.GetDirectoryName(path)!;
        var integration = new Integration(IntegrationBinder.Bind(Path.GetFileName(folder), root), Shown(folder));
        _integrations.Add(integration);
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
