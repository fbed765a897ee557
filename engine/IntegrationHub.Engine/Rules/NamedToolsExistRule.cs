using System.Globalization;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Rules;

/// <summary>Followups, previews and amounts name tools that exist.</summary>
internal sealed class NamedToolsExistRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        var named = file.Manifest.Followups
            .Select((tool, i) => (Tool: tool, Pointer: $"/followups/{i.ToString(CultureInfo.InvariantCulture)}", What: "followups"));
        var reads = file.Manifest.Preview?.Reads ?? [];
        named = named.Concat(reads.Select((read, i) => (read.Tool, $"{PresentRead.Pointer(i)}/read", "preview.read")));
        var looks = MoneyPlace.All(file.Manifest).Where(place => place.Path.Read is not null);
        named = named.Concat(looks.Select(place => (place.Path.Read!.Tool, $"{place.Pointer}/read", "money.read")));
        foreach (var (tool, pointer, what) in named)
        {
            if (tool == file.ToolName || draft.Knows(tool)) continue;
            string[] nearest = [.. Nearest.Several(tool, draft.ToolNames).Select(Quoting.Quote)];
            var guess = nearest.Length == 0 ? "; no tool has a name like it." : $"; the nearest are {Quoting.List(nearest)}.";
            yield return file.Finding("IH0201", pointer, $"{what} names {Quoting.Quote(tool)}, which is no tool{guess}");
        }
    }
}
