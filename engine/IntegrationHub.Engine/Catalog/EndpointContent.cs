using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog;

/// <summary>What came of reading one endpoint's file alone.</summary>
/// <param name="Endpoint">The file's name without its ending.</param>
/// <param name="Findings">What is wrong with it.</param>
internal sealed record EndpointContent(string Endpoint, IReadOnlyList<Finding> Findings)
{
    /// <summary>The file, what it holds and what it says; null when there are findings.</summary>
    public (SourceFile Source, SourceMap Root, EndpointManifest Manifest)? Read { get; init; }

    /// <summary>Reads a file. Safe to do with many at once.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="shown">How findings name it.</param>
    /// <param name="group">The folder it stands in.</param>
    public static EndpointContent Of(string path, string shown, string group)
    {
        var findings = new List<Finding>();
        var endpoint = Path.GetFileNameWithoutExtension(path);
        var content = new EndpointContent(endpoint, findings);
        return SourceFile.Read(path, shown, findings) is { } source
            && YamlReader.Read(source, findings) is { } root
            && ManifestShape.Endpoint.Check(source, root, findings, out var json)
            && findings.Count == 0
                ? content with { Read = (source, root, ManifestBinder.Bind(endpoint, group, root, json)) }
                : content;
    }
}
