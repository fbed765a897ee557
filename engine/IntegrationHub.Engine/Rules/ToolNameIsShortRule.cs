using System.Globalization;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Rules;

/// <summary>A tool's name has 45 characters at most, because MCP clients put prefixes before it and some allow 64 in all.</summary>
internal sealed partial class ToolNameIsShortRule : IManifestRule
{
    private const int Longest = 45;

    public IEnumerable<Finding> Check(ManifestFile file, CatalogDraft draft)
    {
        if (file.ToolName.Length > Longest)
            yield return file.Finding("IH0305", "", string.Create(CultureInfo.InvariantCulture, $"the tool's name {Quoting.Quote(file.ToolName)} has {file.ToolName.Length} characters; {Longest} are allowed. Shorten the file's name."));
        if (file.InCatalog && !Kebab().IsMatch(file.Manifest.Endpoint))
            yield return file.Finding("IH0305", "", $"the file's name {Quoting.Quote(file.Manifest.Endpoint)} is not words of small letters and digits joined by \"-\", such as list-orders.");
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
