using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog;

/// <summary>A service of the catalog.</summary>
/// <param name="Manifest">What its endpoints share.</param>
/// <param name="Directory">The folder it was read from.</param>
public sealed record Integration(IntegrationManifest Manifest, string Directory)
{
    /// <summary>Its name, which begins the name of each of its tools.</summary>
    public string Name => Manifest.Name;

    /// <summary>What the service can do beyond the catalog's tools.</summary>
    public KnownOperations Known { get; init; } = KnownOperations.None;
}
