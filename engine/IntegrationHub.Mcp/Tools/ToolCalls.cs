using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Mcp.Answers;
using IntegrationHub.Mcp.Consent;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tools;

/// <summary>Answers <c>tools/call</c>.</summary>
internal sealed class ToolCalls(OfferedTools offered, WriteConsent consent, Callers callers)
{
    private readonly EndpointCalls _endpoints = new(consent);

    /// <summary>Calls a tool that is offered.</summary>
    /// <exception cref="McpProtocolException">There is no such tool.</exception>
    /// <exception cref="InputRequiredException">The client has to ask its user first.</exception>
    public async ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellation)
    {
        var offer = offered.Current;
        var name = request.Params?.Name ?? "";
        if (offer.Find(name) is not { } tool) throw new McpProtocolException(Unknown(name, offer), McpErrorCode.InvalidParams);
        var arguments = new Arguments(request.Params!.Arguments);
        if (!(await callers.OfAsync(request, cancellation)).TryGet(out var who, out var stranger)) return ErrorAnswer.Of(stranger);
        var hub = offer.Hub.For(who);
        if (tool.Endpoint is { } endpoint) return await _endpoints.CallAsync(hub, CallAsked.Of(endpoint.Name, arguments), request, cancellation);
        if (ArgumentCheck.Of(tool, arguments) is { } error) return ErrorAnswer.Of(error);
        return name == "call_tool"
            ? await _endpoints.CallAsync(hub, CallAsked.Of(arguments), request, cancellation)
            : await DiscoveryCalls.CallAsync(hub, name, arguments, cancellation);
    }

    private static string Unknown(string name, Offer offer)
    {
        var nearest = Nearest.Of(name, [.. offer.Tools.Select(tool => tool.Shown.Name)]);
        return $"There is no tool {Quoting.Quote(name)}{(nearest is null ? "." : $"; did you mean \"{nearest}\"?")} Nothing was sent.";
    }
}
