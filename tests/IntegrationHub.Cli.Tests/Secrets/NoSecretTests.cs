using System.Text;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Cli.Tests.Secrets;

/// <summary>Uses the hub in every way, good and bad, and looks for a key, tokens and a card number in everything that comes of it.</summary>
public sealed class NoSecretTests : IAsyncLifetime, IDisposable
{
    private const string Key = "sk_test_M4rkedKeyOfTheShop0123456789abcdef";
    private const string Publishable = "pk_live_M4rkedPublishable0123456789";
    private const string Card = "5200 8282 8282 8210";
    private const string Refund = """{"payment_intent":"pi_SeedOrder1008","amount":700}""";
    private const string Refunds = "stripe_create_refund";

    private readonly Workplace _place = new();
    private readonly SecretSearch _search = new();
    private List<string> _confirmations = [];
    private SandboxServer _sandbox = null!;
    private Listener _collector = null!;
    private Listener _refusing = null!;
    private string _agent = "", _person = "";
    private string _log = "";

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        _collector = await Listener.StartAsync(_ => Task.CompletedTask);

        // A service that refuses the key repeats it.
        _refusing = await Listener.StartAsync(context =>
        {
            context.Response.StatusCode = 401;
            context.Response.ContentType = "application/json";
            return context.Response.WriteAsync(JsonSerializer.Serialize(new
            {
                error = new { type = "invalid_request_error", code = "api_key_expired", message = $"Invalid API Key provided: {context.Request.Headers.Authorization} on card {Card}" },
            }));
        });
    }

    public async Task DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        await _collector.DisposeAsync();
        await _refusing.DisposeAsync();
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task No_key_no_token_and_no_card_number_is_in_anything_that_is_told_logged_traced_or_kept()
    {
        _agent = (await TokenAsync("agent", "shop-bot"));
        _person = (await TokenAsync("person", "ada"));
        _place.Variables["STRIPE_SECRET_KEY"] = Key;
        _place.Variables["STRIPE_API_BASE"] = _sandbox.BaseAddress.GetLeftPart(UriPartial.Authority);

        await ServeAsync();
        await CommandsAsync();
        foreach (var file in Directory.GetFiles(_place.Home, "*", SearchOption.AllDirectories)) _search.Add($"kept in {Path.GetFileName(file)}", await File.ReadAllBytesAsync(file));
        foreach (var (path, body) in _collector.Received) _search.Add($"told the collector at {path}", body);

        HasSomethingToLookAt();
        var found = new List<string>();
        foreach (var secret in new[] { Key, Key[8..], Publishable, Card, Card.Replace(" ", "", StringComparison.Ordinal), Card.Replace(' ', '-'), _agent, _agent[15..], _person, _person[15..] })
            found.AddRange(_search.Find(secret));

        // Whom a preview was shown gets its token; nobody else does.
        Assert.True(_confirmations.Count > 4);
        foreach (var token in _confirmations) found.AddRange(_search.Find(token, place => !place.StartsWith("answer", StringComparison.Ordinal)));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private async Task ServeAsync()
    {
        _place.Variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector.Address;
        _place.Variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        using var hub = _place.Start("serve", "--urls", "http://127.0.0.1:0", "--log", "json");
        _place.Variables.Remove("OTEL_EXPORTER_OTLP_ENDPOINT");
        var line = await hub.LineAsync();
        using var client = new WatchedClient(new Uri(line.Split(' ')[3]), _search);
        _confirmations = client.Confirmations;
        await GoodAsync(client);
        await BadAsync(client);
        await McpAsync(client);
        await hub.SignalAsync("TERM");
        var ended = await hub.EndAsync();
        _log = ended.Error;
        _search.Add("log", ended.Error);
        _search.Add("output of serve", line + ended.Out);
    }

    private async Task GoodAsync(WatchedClient client)
    {
        Assert.Equal("succeeded", (await client.DoAsync(_agent, Refunds, Refund)).GetProperty("result").GetProperty("status").GetString());
        await client.DoAsync(_agent, "stripe_create_customer", """{"email":"ada@example.com","name":"Ada"}""");
        Code("card_declined", await client.DoAsync(_agent, "stripe_create_payment_intent", """{"amount":500,"currency":"usd","payment_method":"pm_card_chargeDeclined","confirm":true}"""));
        var lost = await client.PreviewAsync(_agent, Refunds, Refund);
        _sandbox.Faults.Next(SandboxFault.DropAfter, 9);
        Code("outcome_unknown", await CallAsync(client, _agent, lost, Refund));
        _sandbox.Faults.Clear();
        _sandbox.Faults.Next(SandboxFault.ServerError, 9);
        await client.GetAsync(_agent, "/v1/tools");
        await client.PostAsync(_agent, "/v1/tools/stripe_get_payment_intent/call", """{"input":{"payment_intent_id":"pi_SeedOrder1008"}}""");
        _sandbox.Faults.Clear();

        foreach (var decision in new[] { "approve", "deny" })
        {
            var proposal = await client.PreviewAsync(_agent, Refunds, Refund);
            Code("insufficient_scope", await client.PostAsync(_agent, $"/v1/proposals/{proposal.GetProperty("id")}/{decision}"));
            await client.PostAsync(_person, $"/v1/proposals/{proposal.GetProperty("id")}/{decision}");
            Code("confirmation_mismatch", await CallAsync(client, _person, proposal, Refund));
            Code("confirmation_mismatch", await CallAsync(client, _agent, proposal, Refund.Replace("700", "701", StringComparison.Ordinal)));
        }

        await client.GetAsync(_agent, "/v1/ledger");
        await client.GetAsync(_agent, "/openapi/v1.json");
        await client.GetAsync(null, "/readyz");
    }

    private async Task BadAsync(WatchedClient client)
    {
        foreach (var secret in new[] { Key, Card, _person, _confirmations[0] })
        {
            var inPath = Uri.EscapeDataString(secret);
            await client.GetAsync(_agent, $"/v1/tools/{inPath}");
            await client.GetAsync(_agent, $"/{inPath}/{inPath}");
            await client.GetAsync(_agent, $"/v1/tools/search?q={inPath}");
            await client.GetAsync(_agent, $"/v1/tools?cursor={inPath}&limit={inPath}");
            await client.GetAsync(_agent, $"/v1/tools?{inPath}=1");
            await client.GetAsync(_agent, $"/v1/ledger?proposal={inPath}");
            await client.PostAsync(_person, $"/v1/proposals/{inPath}/approve");
            await client.PostAsync(_agent, $"/v1/tools/{Refunds}/preview", $$"""{"{{secret}}":1}""");
            await client.PostAsync(_agent, $"/v1/tools/{Refunds}/preview", $"{secret} is no JSON");
            await client.PostAsync(_agent, $"/v1/tools/{Refunds}/preview", $$$"""{"input":{"{{{secret}}}":1}}""");
            await client.PostAsync(_agent, $"/v1/tools/{Refunds}/preview", $$"""{"input":{},"connection":"{{secret}}"}""");
            await client.PostAsync(_agent, $"/v1/tools/{Refunds}/preview", $$$"""{"input":{"payment_intent":"pi_{{{secret}}}","amount":"{{{secret}}}"}}""");
            await client.PostAsync(_agent, $"/v1/tools/{Refunds}/call", $$"""{"input":{{Refund}},"confirmation":"{{secret}}X"}""");
            var refused = await client.PostAsync(_agent, "/v1/tools/stripe_create_customer/preview", $$$"""{"input":{"email":"ada@example.com","description":"Pays with {{{secret}}}."}}""");
            Assert.Contains("IH0413", refused.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("code").GetString()));
            await client.SendAsync(_agent, new HttpMethod("STEAL"), $"/v1/tools/{inPath}");
        }

        Code("token_rejected", await client.GetAsync(_person[..^1] + "x", "/v1/tools"));
        Code("host_not_allowed", await client.SendAsync(_agent, HttpMethod.Get, "/v1/tools", host: $"{Card.Replace(' ', '-')}.example"));
        Code("token_required", await client.GetAsync(null, "/v1/tools"));
    }

    private async Task McpAsync(WatchedClient client)
    {
        await client.McpAsync(_agent, """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""");
        await client.McpAsync(_agent, Call("call_tool", $$$"""{"tool":"{{{Refunds}}}","input":{{{Refund}}}}"""));
        foreach (var secret in new[] { Key, Card, _person })
        {
            await client.McpAsync(_agent, Call(secret, "{}"));
            await client.McpAsync(_agent, Call("call_tool", $$$"""{"tool":"{{{secret}}}","input":{}}"""));
            await client.McpAsync(_agent, Call("call_tool", $$$"""{"tool":"stripe_create_customer","input":{"email":"ada@example.com","description":"{{{secret}}}"}}"""));
            await client.McpAsync(_agent, Call("call_tool", $$"""{"tool":"stripe_create_customer","input":{},"connection":"{{secret}}"}"""));
            await client.McpAsync(_agent, Call("call_tool", $$"""{"{{secret}}":1}"""));
            await client.McpAsync(_agent, Call("search_tools", $$"""{"query":"{{secret}}"}"""));
            await client.McpAsync(_agent, $$"""{"jsonrpc":"2.0","id":1,"method":"{{secret}}"}""");
        }
    }

    private async Task CommandsAsync()
    {
        foreach (var command in new string[][]
        {
            ["ledger", "export"], ["ledger", "list"], ["tokens", "list"], ["tools", "describe", Card], ["tools", "search", Key], [Key], ["approve", Key],
            ["preview", Refunds, "--input", $$"""{"payment_intent":"{{Card}}"}"""],
            ["preview", Refunds, "--input", Refund, "--connection", Key],
            ["call", Refunds, "--input", Refund, "--confirm", _person],
            ["call", "stripe_get_payment_intent", "--input", """{"payment_intent_id":"pi_SeedOrder1008"}""", "--api-base", _refusing.Address],
            ["preview", Refunds, "--input", Refund, "--api-base", _refusing.Address],
        }) await RunAsync(command);
        _place.Variables["STRIPE_SECRET_KEY"] = Publishable;
        await RunAsync("preview", Refunds, "--input", Refund);
        _place.Variables["HUB_TOKEN"] = _person[..^1] + "x";
        await RunAsync("call", Refunds, "--input", Refund);
    }

    // A search for nothing in nothing finds nothing.
    private void HasSomethingToLookAt()
    {
        var traced = string.Concat(_collector.Received.Select(told => Encoding.Latin1.GetString(told.Body)));
        foreach (var name in new[] { "hub.request", "hub.preview", "hub.call", "hub.send", "hub.store.read", "hub.store.write", "hub.calls", "hub.call.duration", "hub.proposals.open", "hub.proposals.unknown", "hub.ledger.rows", Refunds, "card_declined", "outcome_unknown", "agent:shop-bot", "integration-hub" })
            Assert.Contains(name, traced, StringComparison.Ordinal);
        var lines = _log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Where(l => !l.StartsWith("warning", StringComparison.Ordinal)), l => Assert.Equal(JsonValueKind.Object, JsonElement.Parse(l).ValueKind));
        Assert.Contains(lines, l => l.Contains($"\"route\":\"/v1/tools/{{tool}}/call\",\"status\":422", StringComparison.Ordinal) && l.Contains($"\"actor\":\"agent:shop-bot\"", StringComparison.Ordinal) && l.Contains("\"tool\":\"stripe_create_payment_intent\",\"code\":\"card_declined\"", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains("\"route\":\"/mcp\"", StringComparison.Ordinal) && l.Contains($"\"tool\":\"{Refunds}\"", StringComparison.Ordinal));
        Assert.Contains("kept in hub.db", _search.Places);
        Assert.NotEmpty(_search.Find("agent:shop-bot", place => place.StartsWith("kept in hub.db", StringComparison.Ordinal)));
        Assert.NotEmpty(_search.Find("[masked]", place => place.StartsWith("output of ledger export", StringComparison.Ordinal)));
        Assert.True(_search.Places.Count > 110);
        Assert.NotEmpty(_refusing.Received);
    }

    private static Task<JsonElement> CallAsync(WatchedClient client, string who, JsonElement proposal, string input) =>
        client.PostAsync(who, $"/v1/tools/{Refunds}/call", $$"""{"input":{{input}},"confirmation":"{{proposal.GetProperty("token")}}"}""");

    private static void Code(string code, JsonElement problem) => Assert.Equal(code, problem.GetProperty("code").GetString());

    private static string Call(string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}""";

    private async Task<string> TokenAsync(string kind, string name) =>
        (await _place.HubAsync("tokens", "create", "--kind", kind, "--name", name, "--json")).Ok().Json.GetProperty("token").GetString()!;

    // With --json an error is told twice: for programs, and for people on standard error.
    private async Task RunAsync(params string[] command)
    {
        var ran = await _place.HubAsync([.. command, "--json"]);
        _search.Add($"output of {(command[0] == "ledger" ? $"ledger {command[1]}" : command[0])}", ran.Out);
        _search.Add($"errors of {command[0]}", ran.Error);
    }
}
