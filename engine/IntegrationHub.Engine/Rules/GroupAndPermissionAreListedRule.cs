using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Rules;

/// <summary>The folder is a group of <c>integration.yaml</c>, and the permission one of its permissions.</summary>
internal sealed class GroupAndPermissionAreListedRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        var shared = file.Integration.Manifest;
        if (file.InCatalog && !shared.Groups.ContainsKey(file.Manifest.Group))
            yield return file.Finding("IH0203", "", $"the folder {Quoting.Quote(file.Manifest.Group)} is no group of integration.yaml;{Quoting.DidYouMean(Nearest.Of(file.Manifest.Group, shared.Groups.Keys))} Allowed: {Quoting.SortedList(shared.Groups.Keys)}.");
        if (!shared.Permissions.ContainsKey(file.Manifest.Permission))
            yield return file.Finding("IH0203", "/permission", $"{Quoting.Quote(file.Manifest.Permission)} is no permission of integration.yaml;{Quoting.DidYouMean(Nearest.Of(file.Manifest.Permission, shared.Permissions.Keys))} Allowed: {Quoting.SortedList(shared.Permissions.Keys)}.");
    }
}
