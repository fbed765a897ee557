using IntegrationHub.Engine;
using IntegrationHub.Engine.Discovery;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Mcp.Answers;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tools;

/// <summary>Answers the tools that find and describe all others, and the one that previews.</summary>
internal static class DiscoveryCalls
{
    private const int OnAPage = 25;
    private const int Found = 10;

    public static async Task<CallToolResult> CallAsync(Hub hub, string name, Arguments arguments, CancellationToken cancellation) => name switch
    {
        "list_integrations" => DiscoveryAnswers.Of(hub.Integrations()),
        "list_tools" => List(hub, arguments),
        "search_tools" => DiscoveryAnswers.Of(hub.Search(arguments.Text("query")!, arguments.Number("limit") ?? Found), hub.NotInCatalog(arguments.Text("query")!)),
        "describe_tool" => hub.Describe(arguments.Text("tool")!, arguments.Text("path")).TryGet(out var description, out var error)
            ? DiscoveryAnswers.Of(description)
            : ErrorAnswer.Of(error),
        "preview_tool" => await PreviewAsync(hub, arguments, cancellation),
        _ => throw new InvalidOperationException($"{name} is listed, and nothing answers it."),
    };

    private static CallToolResult List(Hub hub, Arguments arguments)
    {
        EndpointMode? mode = arguments.Text("mode") switch { "read" => EndpointMode.Read, "write" => EndpointMode.Write, _ => null };
        var query = new ToolQuery(
            arguments.Text("integration"), arguments.Text("group"), mode, arguments.Number("limit") ?? OnAPage, arguments.Text("cursor"));
        if (!hub.List(query).TryGet(out var page, out var error)) return ErrorAnswer.Of(error);
        var fitting = DiscoveryAnswers.Fitting(page);

        // What does not fit is on the next page, so the cursor has to be that of a shorter one.
        return fitting < page.Tools.Count && hub.List(query with { Limit = fitting }).TryGet(out var shorter, out _)
            ? DiscoveryAnswers.Of(shorter)
            : DiscoveryAnswers.Of(page);
    }

    private static async Task<CallToolResult> PreviewAsync(Hub hub, Arguments arguments, CancellationToken cancellation)
    {
        var result = await hub.PreviewAsync(arguments.Text("tool")!, arguments.Object("input"), arguments.Text("connection"), cancellation);
        return result.TryGet(out var preview, out var error) ? ProposalAnswer.Of(preview) : ErrorAnswer.Of(error);
    }
}
