using System.CommandLine;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Mcp;

namespace IntegrationHub.Cli.Commands;

/// <summary>The options that say what of the catalog an MCP client gets to see.</summary>
internal sealed class ExposureOptions
{
    private readonly Option<string?> _expose = Parts.OneOf(
        "--expose", "Six tools that find and call all others, each endpoint as a tool of its own, or both.", "discovery", "discovery", "tools", "both");

    private readonly Option<string?> _groups = new("--groups") { Description = "Only tools of these groups [default: all].", HelpName = "A,B" };

    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Offer no write at all." };

    public IReadOnlyList<Option> All => [_expose, _groups, _readOnly];

    /// <summary>What is asked for; a group that the catalog does not have is refused.</summary>
    public HubResult<McpExposure> Read(ParseResult parsed, ToolCatalog catalog)
    {
        var groups = (parsed.GetValue(_groups) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var known = catalog.Integrations.SelectMany(integration => integration.Manifest.Groups.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (groups.FirstOrDefault(group => !known.Contains(group, StringComparer.Ordinal)) is { } unknown) return Unknown(unknown, known);
        var exposed = parsed.GetValue(_expose);
        return new McpExposure
        {
            Discovery = exposed != "tools",
            Tools = exposed != "discovery",
            Groups = groups,
            IsReadOnly = parsed.GetValue(_readOnly),
        };
    }

    private static HubError Unknown(string group, IReadOnlyList<string> known)
    {
        var nearest = Nearest.Of(group, known);
        var meant = nearest is null ? "." : $"; did you mean \"{nearest}\"?";
        return CliErrors.Usage($"There is no group \"{PlainText.Clip(group)}\"{meant} Allowed: {string.Join(", ", known)}.", "--groups") with
        {
            Allowed = known,
            Nearest = nearest is null ? null : [nearest],
        };
    }
}
