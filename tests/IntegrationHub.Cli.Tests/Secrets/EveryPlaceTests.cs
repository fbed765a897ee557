using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.Secrets;

/// <summary>
/// Plants a key, a token and a card number in every place where a caller of a real hub can put a text, over HTTP and at /mcp, and looks for them in every answer,
/// in the log, in what is exported and in what is kept. Which operations there are the hub's own OpenAPI document says, and a test holds that to the routes.
/// </summary>
public sealed class EveryPlaceTests : IAsyncLifetime, IDisposable
{
    private const string Key = "rk_live_M4rkedKeyOfSomebodyElse0123456789";
    private const string Card = "5200 8282 8282 8210";
    private const string Foreign = "ihp_M4rkedTokn_0123456789abcdefghijklmnopqrstuvwxyz";
    private const string Stateless = "2026-07-28";

    private readonly Workplace _place = new();
    private readonly SecretSearch _search = new();
    private Listener _collector = null!;
    private string _agent = "", _person = "";

    public async Task InitializeAsync() => _collector = await Listener.StartAsync(_ => Task.CompletedTask);

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Whatever_a_caller_plants_wherever_they_plant_it_no_answer_no_log_no_trace_and_no_store_repeats_it()
    {
        (_agent, _person) = (await TokenAsync("agent", "shop-bot"), await TokenAsync("person", "ada"));
        _place.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector.Address;
        _place.Variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        using var hub = _place.Start("serve", "--sandbox", "--urls", "http://127.0.0.1:0", "--log", "json", "--rate-limit", "0");
        using var client = new WatchedClient(new Uri((await hub.LineAsync()).Split(' ')[3]), _search);
        var requests = new PlantedRequests(await client.GetAsync(_person, "/openapi/v1.json"));
        foreach (var secret in new[] { Key, Card, Foreign })
        {
            foreach (var (verb, path) in requests.Operations) await PlantAsync(client, requests, verb, path, secret);
            foreach (var message in PlantedMessages.Of(secret)) await PlantAsync(client, message);
        }

        await hub.SignalAsync("TERM");
        var ended = await hub.EndAsync();
        _search.Add("log", ended.Error);
        _search.Add("output of serve", ended.Out);
        foreach (var file in Directory.GetFiles(_place.Home, "*", SearchOption.AllDirectories)) _search.Add($"kept in {Path.GetFileName(file)}", await File.ReadAllBytesAsync(file));
        foreach (var (path, body) in _collector.Received) _search.Add($"told the collector at {path}", body);

        HasSomethingToLookAt(client, requests, ended.Error);
        var found = new[] { Key, Key[8..], Card, Card.Replace(" ", "", StringComparison.Ordinal), Card.Replace(' ', '-'), Foreign, Foreign[15..], _agent[15..], _person[15..] }
            .SelectMany(secret => _search.Find(secret)).Distinct().ToList();
        Assert.True(found.Count == 0, $"{found.Count} finds:\n{string.Join('\n', found.Take(40))}");
    }

    private async Task PlantAsync(WatchedClient client, PlantedRequests requests, HttpMethod verb, string path, string secret)
    {
        // One secret goes through every header of every operation; what becomes of a header has no more to do with which secret it is.
        var places = secret == Key || path == "/mcp" ? PlantedRequests.Places : [];
        var body = verb == HttpMethod.Post ? """{"input":{}}""" : null;
        foreach (var header in places)
        {
            await client.SendAsync(_person, verb, path, body, change: request =>
            {
                if (header == "Content-Type")
                {
                    request.Content?.Headers.Remove(header);
                    request.Content?.Headers.TryAddWithoutValidation(header, secret);
                }
                else
                {
                    request.Headers.Remove(header);
                    request.Headers.TryAddWithoutValidation(header, header == "Authorization" ? $"Bearer {secret}" : secret);
                }
            });
        }

        foreach (var address in requests.Addresses(verb, path, secret)) await client.SendAsync(_person, verb, address, body);
        if (verb != HttpMethod.Post) return;
        foreach (var planted in requests.Bodies(verb, path, secret)) await client.SendAsync(_person, verb, path.Replace("{grant}", "grant_1", StringComparison.Ordinal), planted);
    }

    // Once in a session, once in the version that has none.
    private async Task PlantAsync(WatchedClient client, JsonObject message)
    {
        await client.McpAsync(_agent, message.ToJsonString());
        var method = message["method"]?.GetValue<string>() ?? "";
        var alone = (JsonObject)message.DeepClone();
        if (alone["params"] is JsonObject parameters)
        {
            var meta = parameters["_meta"] as JsonObject ?? [];
            meta.TryAdd("io.modelcontextprotocol/protocolVersion", Stateless);
            meta.TryAdd("io.modelcontextprotocol/clientCapabilities", new JsonObject());
            parameters["_meta"] = meta.DeepClone();
        }

        await client.SendAsync(_agent, HttpMethod.Post, "/mcp", alone.ToJsonString(), change: request =>
        {
            request.Headers.Remove("Mcp-Session-Id");
            request.Headers.TryAddWithoutValidation("MCP-Protocol-Version", Stateless);
            request.Headers.TryAddWithoutValidation("Mcp-Method", method);
            if ((alone["params"]?["name"] ?? alone["params"]?["uri"]) is JsonValue name) request.Headers.TryAddWithoutValidation("Mcp-Name", name.ToString());
        });
    }

    // A search for nothing in nothing finds nothing.
    private void HasSomethingToLookAt(WatchedClient client, PlantedRequests requests, string log)
    {
        Assert.True(requests.Operations.Count >= 20, $"{requests.Operations.Count} operations.");
        Assert.True(client.Statuses.Count > 1_400, $"{client.Statuses.Count} answers.");
        foreach (var status in new[] { 200, 400, 401, 403, 404, 415, 422 }) Assert.Contains(status, client.Statuses);
        Assert.DoesNotContain(500, client.Statuses);
        var lines = log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(line).ValueKind));
        Assert.True(lines.Length >= client.Statuses.Count);
        Assert.Contains("hub.request", string.Concat(_collector.Received.Select(told => Encoding.Latin1.GetString(told.Body))), StringComparison.Ordinal);
        Assert.NotEmpty(_search.Find("agent:shop-bot", place => place.StartsWith("kept in hub.db", StringComparison.Ordinal)));
    }

    private async Task<string> TokenAsync(string kind, string name) =>
        (await _place.HubAsync("tokens", "create", "--kind", kind, "--name", name, "--json")).Ok().Json.GetProperty("token").GetString()!;
}
