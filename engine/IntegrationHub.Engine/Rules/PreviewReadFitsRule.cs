using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>What a preview reads is a read, and is given only fields that read has.</summary>
internal sealed class PreviewReadFitsRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        if (file.Manifest.Preview is not { Read: { } tool } preview || draft.FilesOf(tool).FirstOrDefault() is not { } read) yield break;
        if (read.Manifest.Mode != EndpointMode.Read)
            yield return file.Finding("IH0202", "/preview/read", $"preview.read is {tool}, which writes; a preview may only read.");
        string[] names = [.. read.Manifest.Fields.Select(f => f.Name).Order(StringComparer.Ordinal)];
        foreach (var name in preview.With.Keys.Except(names))
            yield return file.Finding("IH0202", $"/preview/with/{name}", $"{tool} has no field {Quoting.Quote(name)};{Quoting.DidYouMean(Nearest.Of(name, names))} Allowed: {Quoting.List(names)}.");
    }
}
