using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>What a preview reads, or an amount, is a read, and is given only fields that read has.</summary>
internal sealed class PreviewReadFitsRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft) =>
        (file.Manifest.Preview?.Reads ?? []).Select((read, i) => (Read: read, Pointer: PresentRead.Pointer(i)))
            .Concat(MoneyPlace.All(file.Manifest).Where(place => place.Path.Read is not null).Select(place => (Read: place.Path.Read!, place.Pointer)))
            .SelectMany(one => Check(file, draft, one.Read, one.Pointer));

    private static IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft, PresentRead present, string pointer)
    {
        if (draft.FilesOf(present.Tool).FirstOrDefault() is not { } read) yield break;
        if (read.Manifest.Mode != EndpointMode.Read)
            yield return file.Finding("IH0202", $"{pointer}/read", $"{Quoting.Path(pointer)}.read is {present.Tool}, which writes; a preview may only read.");
        string[] names = [.. read.Manifest.Fields.Select(f => f.Name).Order(StringComparer.Ordinal)];
        foreach (var name in present.With.Keys.Except(names))
            yield return file.Finding("IH0202", $"{pointer}/with/{name}", $"{present.Tool} has no field {Quoting.Quote(name)};{Quoting.DidYouMean(Nearest.Of(name, names))} Allowed: {Quoting.List(names)}.");
    }
}
