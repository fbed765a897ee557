using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>A read has no effect to speak of.</summary>
internal sealed class EffectFitsModeRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        if (file.Manifest.Mode == EndpointMode.Read && file.Root["effect"] is not null)
            yield return file.Finding("IH0307", "/effect", "mode is \"read\", so there is no effect; remove it, or say mode: write.");
    }
}
