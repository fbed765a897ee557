using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace IntegrationHub.Mcp.Tests.Conformance;

/// <summary>A tool that the suites call.</summary>
internal sealed class FixtureTool(
    string name, Func<RequestContext<CallToolRequestParams>, CancellationToken, Task<CallToolResult>> work, string schema = """{"type":"object"}""") : McpServerTool
{
    public override Tool ProtocolTool { get; } =
        new() { Name = name, Description = $"For the conformance suites: {name}.", InputSchema = JsonElement.Parse(schema) };

    public override IReadOnlyList<object> Metadata => [];

    /// <summary>One that says the same always.</summary>
    public static FixtureTool Saying(string name, params ContentBlock[] content) =>
        new(name, (_, _) => Task.FromResult(new CallToolResult { Content = [.. content] }));

    /// <summary>One that finds out what it says.</summary>
    public static FixtureTool Doing(string name, Func<RequestContext<CallToolRequestParams>, CancellationToken, Task<string>> work) =>
        new(name, async (request, cancellation) => new() { Content = [FixtureContent.Text(await work(request, cancellation))] });

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        await work(request, cancellationToken);
}
