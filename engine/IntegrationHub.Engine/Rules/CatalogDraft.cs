using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Rules;

/// <summary>What a catalog would hold if its files have no mistakes.</summary>
internal sealed class CatalogDraft
{
    private readonly ILookup<string, ManifestFile> _byTool;

    public CatalogDraft(IEnumerable<IntegrationFile> shared, IEnumerable<ManifestFile> files, IEnumerable<string> brokenTools)
    {
        Shared = [.. shared];
        Integrations = [.. Shared.Select(file => file.Integration)];
        Files = [.. files];
        BrokenTools = brokenTools.ToHashSet(StringComparer.Ordinal);
        _byTool = Files.ToLookup(f => f.ToolName, StringComparer.Ordinal);
    }

    /// <summary>What the manifests of each service share.</summary>
    public IReadOnlyList<IntegrationFile> Shared { get; }

    /// <summary>The services.</summary>
    public IReadOnlyList<Integration> Integrations { get; }

    /// <summary>The manifests of the right shape.</summary>
    public IReadOnlyList<ManifestFile> Files { get; }

    /// <summary>Tools whose files have the wrong shape: they are mistakes of their own, not missing.</summary>
    public IReadOnlySet<string> BrokenTools { get; }

    /// <summary>Every tool's name.</summary>
    public IEnumerable<string> ToolNames => _byTool.Select(g => g.Key).Concat(BrokenTools);

    /// <summary>What a manifest shares with the others of its service.</summary>
    public IntegrationFile SharedBy(ManifestFile file) => Shared.First(shared => ReferenceEquals(shared.Integration, file.Integration));

    /// <summary>The manifests that become the tool of that name; more than one is a mistake.</summary>
    public IEnumerable<ManifestFile> FilesOf(string tool) => _byTool[tool];

    /// <summary>Whether there is, or would be, a tool of that name.</summary>
    public bool Knows(string tool) => _byTool.Contains(tool) || BrokenTools.Contains(tool);
}
