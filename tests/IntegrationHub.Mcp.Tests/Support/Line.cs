using System.IO.Pipelines;
using System.Text.Json;
using IntegrationHub.Mcp.Stdio;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>A client and a server with two pipes between them.</summary>
internal sealed class Line : IAsyncDisposable
{
    public const string Newest = "2026-07-28";
    public const string WithSessions = "2025-11-25";

    private readonly CancellationTokenSource _over = new();
    private Task _server = Task.CompletedTask;

    private Line()
    {
    }

    public McpClient Client { get; private set; } = null!;

    /// <summary>Connects a client.</summary>
    /// <param name="desk">The hub.</param>
    /// <param name="version">The version it speaks.</param>
    /// <param name="answer">What its user makes of a question; null when it cannot ask.</param>
    public static async Task<Line> ToAsync(Desk desk, string version = Newest, Func<ElicitRequestParams, ElicitResult>? answer = null)
    {
        var line = new Line();
        Pipe toServer = new(), toClient = new();
        line._server = StdioHost.RunAsync(desk.Options, toServer.Reader.AsStream(), toClient.Writer.AsStream(), line._over.Token);
        line.Client = await McpClient.CreateAsync(
            new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), Of(version, answer));
        return line;
    }

    public static McpClientOptions Of(string version, Func<ElicitRequestParams, ElicitResult>? answer) => new()
    {
        ProtocolVersion = version,
        Handlers = new() { ElicitationHandler = answer is null ? null : (question, _) => ValueTask.FromResult(answer(question!)) },
    };

    /// <summary>Calls a tool with arguments written as JSON.</summary>
    public async Task<CallToolResult> CallAsync(string tool, string arguments = "{}") => await Client.CallToolAsync(
        new CallToolRequestParams { Name = tool, Arguments = JsonElement.Parse(arguments).EnumerateObject().ToDictionary(m => m.Name, m => m.Value) });

    /// <summary>Calls an endpoint through <c>call_tool</c>.</summary>
    public Task<CallToolResult> RefundAsync(string input = Desk.Refund, string more = "") =>
        CallAsync("call_tool", $$"""{"tool":"stripe_create_refund","input":{{input}}{{more}}}""");

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _over.CancelAsync();
        await _server;
        _over.Dispose();
    }
}
