using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>A GET reads; anything else writes.</summary>
internal sealed class ModeMatchesMethodRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        var method = file.Manifest.Request.Method;
        if (method != "GET" && file.Manifest.Mode == EndpointMode.Read)
            yield return file.Finding("IH0301", "/mode", $"mode is \"read\" but the request is {method}; a {method} changes something, so use \"write\".");
        if (method == "GET" && file.Manifest.Mode == EndpointMode.Write)
            yield return file.Finding("IH0301", "/mode", "mode is \"write\" but the request is GET; a GET changes nothing, so use \"read\".");
    }
}
