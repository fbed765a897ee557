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
        "list_integrations" => DiscoveryAnswers.Of(await hub.IntegrationsAsync(cancellation)),
        "list_tools" => await ListAsync(hub, arguments, cancellation),
        "search_tools" => DiscoveryAnswers.Of(
            await hub.SearchAsync(arguments.Text("query")!, arguments.Number("limit") ?? Found, cancellation), hub.NotInCatalog(arguments.Text("query")!)),
        "describe_tool" => (await hub.DescribeAsync(arguments.Text("tool")!, arguments.Text("path"), cancellation)).TryGet(out var description, out var error)
            ? DiscoveryAnswers.Of(description)
            : ErrorAnswer.Of(error),
        "preview_tool" => await PreviewAsync(hub, arguments, cancellation),
        _ => throw new InvalidOperationException($"{name} is listed, and nothing answers it."),
    };

    private static async Task<CallToolResult> ListAsync(Hub hub, Arguments arguments, CancellationToken cancellation)
    {
        EndpointMode? mode = arguments.Text("mode") switch { "read" => EndpointMode.Read, "write" => EndpointMode.Write, _ => null };
        var query = new ToolQuery(
            arguments.Text("integration"), arguments.Text("group"), mode, arguments.Number("limit") ?? OnAPage, arguments.Text("cursor"));
        if (!(await hub.ListAsync(query, cancellation)).TryGet(out var page, out var error)) return ErrorAnswer.Of(error);
        var fitting = DiscoveryAnswers.Fitting(page);

        // What does not fit is on the next page, so the cursor has to be that of a shorter one.
        return fitting < page.Tools.Count && (await hub.ListAsync(query with { Limit = fitting }, cancellation)).TryGet(out var shorter, out _)
            ? DiscoveryAnswers.Of(shorter)
            : DiscoveryAnswers.Of(page);
    }

    private static async Task<CallToolResult> PreviewAsync(Hub hub, Arguments arguments, CancellationToken cancellation)
    {
        var result = await hub.PreviewAsync(arguments.Text("tool")!, arguments.Object("input"), arguments.Text("connection"), cancellation);
        return result.TryGet(out var preview, out var error) ? ProposalAnswer.Of(preview) : ErrorAnswer.Of(error);
    }
}
