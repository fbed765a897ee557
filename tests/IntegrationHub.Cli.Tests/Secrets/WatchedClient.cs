using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace IntegrationHub.Cli.Tests.Secrets;

/// <summary>A client of a hub whose every answer, headers included, goes into a search.</summary>
internal sealed class WatchedClient(Uri hub, SecretSearch search) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = hub };
    private int _count;
    private string? _session;

    /// <summary>The statuses of all answers.</summary>
    public List<int> Statuses { get; } = [];

    /// <summary>The tokens of all previews.</summary>
    public List<string> Confirmations { get; } = [];

    public void Dispose() => _client.Dispose();

    public Task<JsonElement> GetAsync(string? token, string path) => SendAsync(token, HttpMethod.Get, path);

    public Task<JsonElement> PostAsync(string? token, string path, string body = "{}") => SendAsync(token, HttpMethod.Post, path, body);

    /// <summary>Previews a write, and calls it with what it was given.</summary>
    public async Task<JsonElement> DoAsync(string token, string tool, string input)
    {
        var proposal = await PreviewAsync(token, tool, input);
        return await PostAsync(token, $"/v1/tools/{tool}/call", $$"""{"input":{{input}},"confirmation":"{{proposal.GetProperty("token")}}"}""");
    }

    public async Task<JsonElement> PreviewAsync(string token, string tool, string input)
    {
        var answer = await PostAsync(token, $"/v1/tools/{tool}/preview", $$"""{"input":{{input}}}""");
        Assert.True(answer.TryGetProperty("proposal", out var proposal), answer.ToString());
        Confirmations.Add(proposal.GetProperty("token").GetString()!);
        return proposal;
    }

    /// <summary>Sends an MCP message, in a session that is begun with the first.</summary>
    public async Task<JsonElement> McpAsync(string token, string message)
    {
        if (_session is null)
            await SendAsync(token, HttpMethod.Post, "/mcp", """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""");
        return await SendAsync(token, HttpMethod.Post, "/mcp", message);
    }

    public async Task<JsonElement> SendAsync(
        string? token, HttpMethod verb, string path, string? body = null, string? host = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(verb, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        if (host is not null) request.Headers.Host = host;
        if (path == "/mcp") request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (path == "/mcp" && _session is not null) request.Headers.Add("Mcp-Session-Id", _session);
        change?.Invoke(request);
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        search.Add($"answer {++_count} to {verb} {path[..Math.Min(path.Length, 40)]}", $"{answer.StatusCode}\n{answer.Headers}\n{answer.Content.Headers}\n{text}");
        Statuses.Add((int)answer.StatusCode);
        if (answer.Headers.TryGetValues("Mcp-Session-Id", out var ids)) _session = ids.Single();
        var json = text.Split('\n').LastOrDefault(line => line.StartsWith("data: ", StringComparison.Ordinal))?["data: ".Length..] ?? text;
        return json.StartsWith('{') ? JsonElement.Parse(json) : default;
    }
}
