using System.Text.RegularExpressions;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Rules;

/// <summary>Whatever a scaffold marked has been written since.</summary>
internal sealed partial class NothingIsUnwrittenRule : IManifestRule
{
    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        var number = 0;
        foreach (var line in file.Source.Text.Split('\n'))
        {
            number++;
            foreach (var mark in Mark().Matches(line).Cast<Match>())
                yield return new("IH0312", "TODO is still to be written.", file.Source.Path, new(number, mark.Index + 1), mark.Length);
        }
    }

    [GeneratedRegex(@"\bTODO\b")]
    private static partial Regex Mark();
}
