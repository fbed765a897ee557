using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Mcp.Stdio;

namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>A server with two pipes, to be talked to letter by letter.</summary>
internal sealed class RawLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _over = new();
    private readonly Pipe _toServer = new();
    private readonly Pipe _toClient = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly StreamReader _answers;
    private readonly Task _server;
    private int _id;

    public RawLine(Desk desk)
    {
        _server = StdioHost.RunAsync(desk.Options, _toServer.Reader.AsStream(), _toClient.Writer.AsStream(), _over.Token);
        _answers = new StreamReader(_toClient.Reader.AsStream(), Encoding.UTF8);
    }

    /// <summary>The work of the server, which ends with its input.</summary>
    public Task Server => _server;

    /// <summary>Sends a request of the newest version from a client that can ask, and gives its whole answer.</summary>
    public async Task<JsonElement> AskAsync(string method, JsonObject? parameters = null, bool canAsk = true)
    {
        var request = Request(++_id, method, parameters, canAsk);
        await WriteAsync(request.ToJsonString() + "\n");
        return await ReadAsync();
    }

    public static JsonObject Request(int id, string method, JsonObject? parameters, bool canAsk)
    {
        var all = parameters?.DeepClone().AsObject() ?? [];
        all["_meta"] = new JsonObject
        {
            ["io.modelcontextprotocol/protocolVersion"] = Line.Newest,
            ["io.modelcontextprotocol/clientCapabilities"] = canAsk ? new JsonObject { ["elicitation"] = new JsonObject() } : new JsonObject(),
        };
        return new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = all };
    }

    public async Task WriteAsync(string text) => await _toServer.Writer.WriteAsync(Encoding.UTF8.GetBytes(text));

    public async Task<JsonElement> ReadAsync() =>
        JsonElement.Parse(await _answers.ReadLineAsync().WaitAsync(Patience) ?? throw new InvalidOperationException("The server has ended."));

    public void HangUp() => _toServer.Writer.Complete();

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _server;
        _answers.Dispose();
        _over.Dispose();
    }
}
