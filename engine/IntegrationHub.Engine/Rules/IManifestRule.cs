using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Rules;

/// <summary>Something a manifest of the right shape must still live up to.</summary>
internal interface IManifestRule
{
    /// <summary>A finding for each place where it does not.</summary>
    /// <param name="file">The manifest.</param>
    /// <param name="draft">Everything it may refer to.</param>
    IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft);
}
