using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Which tools a list should show.</summary>
/// <param name="Integration">Only of this service; of all when null.</param>
/// <param name="Group">Only of this group; of all when null.</param>
/// <param name="Mode">Only reads or only writes; both when null.</param>
/// <param name="Limit">How many on a page, 1 to 200. 200 when null.</param>
/// <param name="Cursor">The page before's cursor; the first page when null.</param>
public sealed record ToolQuery(
    string? Integration = null, string? Group = null, EndpointMode? Mode = null, int? Limit = null, string? Cursor = null);
