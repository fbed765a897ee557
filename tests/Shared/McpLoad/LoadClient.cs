using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace IntegrationHub.Tests.McpLoad;

/// <summary>One client with a connection of its own, of the newest version or of the last with sessions.</summary>
internal sealed class LoadClient : IDisposable
{
    private const string Newest = "2026-07-28";
    private const string WithSessions = "2025-11-25";
    private const string Meta = $",\"_meta\":{{\"io.modelcontextprotocol/protocolVersion\":\"{Newest}\",\"io.modelcontextprotocol/clientCapabilities\":{{}}}}";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly Uri _endpoint;
    private readonly LoadTally _tally;
    private readonly bool _hasSession;
    private string? _session;
    private long _id;

    public LoadClient(Uri endpoint, int number, bool hasSession, LoadTally tally)
    {
        (_endpoint, Number, _hasSession, _tally) = (endpoint, number, hasSession, tally);
        _id = number * 1_000_000L;
    }

    /// <summary>Its number, which no other has.</summary>
    public int Number { get; }

    public void Dispose() => _http.Dispose();

    /// <summary>Says hello, in a version that wants it.</summary>
    public async Task BeginAsync()
    {
        if (!_hasSession) return;
        const string Hello = $$$$"""{"jsonrpc":"2.0","id":$ID,"method":"initialize","params":{"protocolVersion":"{{{{WithSessions}}}}","capabilities":{},"clientInfo":{"name":"load","version":"1"}}}""";
        using var response = await PostAsync(Hello, "initialize", null);
        _session = response.Headers.TryGetValues("Mcp-Session-Id", out var ids) ? ids.Single() : null;
        var text = await response.Content.ReadAsStringAsync();
        if (_session is null) _tally.Wrong.Enqueue($"client {Number} got no session: {(int)response.StatusCode} {text}");
    }

    /// <summary>Says goodbye and hello, so that sessions come and go.</summary>
    public async Task BeginAgainAsync()
    {
        await EndAsync();
        await BeginAsync();
    }

    /// <summary>Says goodbye.</summary>
    public async Task EndAsync()
    {
        if (_session is null) return;
        using var request = new HttpRequestMessage(HttpMethod.Delete, _endpoint);
        request.Headers.Add("Mcp-Session-Id", _session);
        using var response = await _http.SendAsync(request);
        _session = null;
    }

    /// <summary>Calls a tool and gives its structured answer.</summary>
    public async Task<JsonElement> CallAsync(string tool, string arguments)
    {
        var body = $$$"""{"jsonrpc":"2.0","id":$ID,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}$META}}""";
        using var response = await PostAsync(body, "tools/call", tool);
        var text = await response.Content.ReadAsStringAsync();
        var at = text.IndexOf("data: ", StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"{(int)response.StatusCode} {text}");
        var message = JsonElement.Parse(text[(at + 6)..]);
        if (message.GetProperty("id").GetInt64() != _id) throw new InvalidOperationException($"client {Number} asked {_id} and got the answer to {message.GetProperty("id")}");
        return message.GetProperty("result").GetProperty("structuredContent");
    }

    /// <summary>Asks for its own thing, and looks whether that is what came.</summary>
    public async Task ReadOwnAsync(string id)
    {
        var answer = await CallAsync("call_tool", $$$"""{"tool":"stripe_get_customer","input":{"customer_id":"{{{id}}}"},"fields":"id,description"}""");
        if (answer.TryGetProperty("result", out var result) && result.GetProperty("id").GetString() == id && result.GetProperty("description").GetString() == MarkOf(Number)) _tally.CountOwn();
        else _tally.Wrong.Enqueue($"client {Number} asked for {id} and got {answer.GetRawText()}");
    }

    /// <summary>What is written on the thing of a client.</summary>
    public static string MarkOf(int number) => string.Create(CultureInfo.InvariantCulture, $"belongs to client {number}");

    /// <summary>Sends what is broken, and looks whether it is refused.</summary>
    public async Task SendBrokenAsync(BrokenMessage broken)
    {
        if (broken.Status == 0)
        {
            await SendHalfAsync(broken.Body);
            _tally.CountBroken();
            return;
        }

        using var response = await PostAsync(broken.Body, "tools/call", broken.Name == "a tool that is not there" ? "no_such_tool" : "call_tool", broken.Version);
        var text = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode == broken.Status && text.Contains(broken.Refusal, StringComparison.Ordinal)) _tally.CountBroken();
        else _tally.Wrong.Enqueue($"{broken.Name}: {(int)response.StatusCode} {text[..Math.Min(300, text.Length)]}");
    }

    // Says how long the message is, sends half of it, and is gone.
    private async Task SendHalfAsync(string body)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(_endpoint.Host, _endpoint.Port);
        var head = $"POST {_endpoint.AbsolutePath} HTTP/1.1\r\nHost: {_endpoint.Authority}\r\nContent-Type: application/json\r\nAccept: application/json, text/event-stream\r\nContent-Length: {body.Length}\r\n\r\n";
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + body[..(body.Length / 2)]));
    }

    private async Task<HttpResponseMessage> PostAsync(string body, string method, string? name, string? version = null)
    {
        body = body.Replace("$ID", (++_id).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("$META", _hasSession ? "" : Meta, StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (version is not null || method != "initialize") request.Headers.Add("MCP-Protocol-Version", version ?? (_hasSession ? WithSessions : Newest));
        if (_session is not null) request.Headers.Add("Mcp-Session-Id", _session);
        request.Headers.Add("Mcp-Method", method);
        if (name is not null) request.Headers.Add("Mcp-Name", name);
        return await _http.SendAsync(request);
    }
}
