using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine;
using IntegrationHub.Generators.McpTools;
using IntegrationHub.Mcp.Skills;
using ModelContextProtocol;
using ShownTool = ModelContextProtocol.Protocol.Tool;

namespace IntegrationHub.Mcp.Tools;

/// <summary>What is offered over one catalog: the hub narrowed to it, and its list of tools.</summary>
internal sealed class Offer
{
    private readonly Lazy<IReadOnlyList<OfferedTool>> _tools;
    private readonly Lazy<Dictionary<string, OfferedTool>> _byName;

    public Offer(Hub hub, McpExposure exposure)
    {
        Hub = hub.Offering(exposure.Offers);
        _tools = new(() => [.. Discovery(exposure), .. exposure.Tools ? Hub.Catalog.Tools.Select(tool => new OfferedTool(Shown(McpToolList.Entry(tool)), tool)) : []]);
        Skills = new(Hub.Catalog);
        _byName = new(() => _tools.Value.ToDictionary(tool => tool.Shown.Name, StringComparer.Ordinal));
    }

    /// <summary>The hub, without the tools that are not offered.</summary>
    public Hub Hub { get; }

    /// <summary>The skills of the services, with the tools that are offered.</summary>
    public ServedSkills Skills { get; }

    /// <summary>The six first, in the order in which they are used, then the endpoints by name.</summary>
    public IReadOnlyList<OfferedTool> Tools => _tools.Value;

    /// <summary>The tool of exactly that name, or null.</summary>
    public OfferedTool? Find(string name) => _byName.Value.GetValueOrDefault(name);

    private static IEnumerable<OfferedTool> Discovery(McpExposure exposure) => exposure.Discovery
        ? DiscoveryToolList.Quick(exposure.IsReadOnly)["tools"]!.AsArray().Select(tool => new OfferedTool(Shown(tool!), null))
        : [];

    private static ShownTool Shown(JsonNode entry) => entry.Deserialize<ShownTool>(McpJsonUtilities.DefaultOptions)!;
}
