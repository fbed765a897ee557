using System.Text.Json;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Permissions;

/// <summary>How it is found out whether a key has a permission: by one harmless read, of one entry where it lists.</summary>
/// <param name="Permission">The permission.</param>
/// <param name="Read">The tool that reads; null where every tool of the permission writes or needs to be told what to read.</param>
internal sealed record PermissionProbe(string Permission, Tool? Read)
{
    private const string Limit = "limit";

    /// <summary>The input of the read.</summary>
    public JsonElement Input => InputOf(Read!);

    /// <summary>A probe for each permission that a tool of a service needs, sorted.</summary>
    public static IReadOnlyList<PermissionProbe> Of(ToolCatalog catalog, string integration) =>
    [
        .. catalog.Tools.Where(tool => tool.Integration.Name == integration)
            .GroupBy(tool => tool.Manifest.Permission, StringComparer.Ordinal)
            .OrderBy(tools => tools.Key, StringComparer.Ordinal)
            .Select(tools => new PermissionProbe(tools.Key, tools.Where(NeedsNothing).OrderByDescending(Lists).ThenBy(tool => tool.Name, StringComparer.Ordinal).FirstOrDefault())),
    ];

    private static JsonElement InputOf(Tool tool) => JsonElement.Parse(Lists(tool) ? """{"limit":1}""" : "{}");

    // Nothing in it is reckoned from the present moment.
    private static bool NeedsNothing(Tool tool) =>
        tool.Manifest.Mode == EndpointMode.Read && InputChecker.Check(tool, new(InputOf(tool)), DateTimeOffset.UnixEpoch).TryGet(out _, out _);

    private static bool Lists(Tool tool) => tool.Manifest.Fields.Any(field => field.Name == Limit);
}
