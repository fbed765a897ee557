using System.Net.Http.Headers;
using System.Text;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.EndToEnd;

public sealed class AccessTests : IDisposable
{
    private const string Refund = """{"payment_intent":"pi_SeedOrder1008","amount":2500}""";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Beyond_this_machine_a_hub_listens_only_with_tokens_and_asks_everybody_for_theirs()
    {
        (await _place.HubAsync("serve", "--urls", "http://0.0.0.0:0", "--plain-http", "--json")).Refused(
            "address_not_allowed",
            "http://0.0.0.0:0 is reachable from other machines, and there is no access token that works, so nobody could be asked who they are. Nothing was started or sent.");
        var token = await TokenAsync("agent", "shop-bot");

        using var hub = _place.Start("serve", "--urls", "http://0.0.0.0:0", "--plain-http", "--allowed-hosts", "hub.example");
        var line = await hub.LineAsync();
        Assert.EndsWith("Every request needs an access token. Ctrl-C stops it.", line, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{line.Split("http://0.0.0.0:")[1].Split(' ')[0]}") };
        var hello = """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""";
        foreach (var (shown, status) in new[] { (null, 401), ("iha_nonsense", 401), (token, 200) })
        {
            client.DefaultRequestHeaders.Authorization = shown is null ? null : new AuthenticationHeaderValue("Bearer", shown);
            client.DefaultRequestHeaders.Host = "hub.example";
            Assert.Equal(status, (int)(await client.GetAsync("/v1/tools")).StatusCode);
            using var mcp = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(hello, Encoding.UTF8, "application/json") };
            mcp.Headers.Accept.ParseAdd("application/json, text/event-stream");
            Assert.Equal(status, (int)(await client.SendAsync(mcp)).StatusCode);
            client.DefaultRequestHeaders.Host = "other.example";
            Assert.Equal(403, (int)(await client.GetAsync("/v1/tools")).StatusCode);
        }

        await hub.SignalAsync("TERM");
        Assert.DoesNotContain(token, (await hub.EndAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_this_machine_too_a_token_is_needed_when_it_is_asked_for()
    {
        using var hub = _place.Start("serve", "--urls", "http://127.0.0.1:0", "--require-tokens");
        var line = await hub.LineAsync();
        using var client = new HttpClient { BaseAddress = new Uri(line.Split(' ')[3]) };

        Assert.Equal(401, (int)(await client.GetAsync("/v1/tools")).StatusCode);
        Assert.Equal(200, (int)(await client.GetAsync("/healthz")).StatusCode);
    }

    [Fact]
    public async Task Once_a_person_has_a_token_a_program_with_a_shell_can_neither_approve_nor_make_tokens()
    {
        var (id, _) = await ProposeAsync();
        var open = (await _place.HubAsync("approve", id)).Ok();
        Assert.Equal(
            "Nobody was asked who they are, so a program with a shell could do this too; ./hub tokens create --kind person --name NAME changes that.\n",
            open.Error);
        var agent = await TokenAsync("agent", "shop-bot");
        var person = await TokenAsync("person", "ada");

        string[][] commands =
        [
            ["approve", id], ["deny", id], ["tokens", "create", "--kind", "person", "--name", "eve"], ["tokens", "revoke", agent.Split('_')[1]],
            ["ledger", "prune", "--keep", "400"], ["connect", "stripe", "--key-stdin"], ["connections", "remove", "main"], ["connections", "rotate-key"],
        ];
        foreach (var command in commands)
        {
            _place.Variables.Remove("HUB_TOKEN");
            (await _place.HubAsync([.. command, "--json"])).Refused(
                "token_required",
                "Persons have access tokens here, so this wants one of theirs: HUB_TOKEN is not set, and nobody is at a terminal to be asked. Nothing was sent.");
            _place.Variables["HUB_TOKEN"] = agent;
            var scope = command[0] is "approve" or "deny" ? "approve" : "admin";
            (await _place.HubAsync([.. command, "--json"])).Refused(
                "insufficient_scope",
                $"agent:shop-bot may not do this: it needs the scope \"{scope}\", and the token has read, propose, call. Nothing was sent.");
        }

        _place.Variables["HUB_TOKEN"] = person;
        Assert.Equal("", (await _place.HubAsync("deny", id)).Ok().Error);
        (await _place.HubAsync("tokens", "revoke", agent.Split('_')[1])).Ok();
        var rows = (await _place.HubAsync("ledger", "list", "--json")).Ok().Json.GetProperty("rows").EnumerateArray()
            .Select(r => $"{r.GetProperty("event")} {r.GetProperty("by")}");
        Assert.Equal(
            ["token_revoked person:ada", "denied person:ada", "token_made person:local", "token_made person:local", "agreed person:local", "proposed agent:local"], rows);
    }

    [Fact]
    public async Task A_token_in_the_environment_says_who_previews_and_calls()
    {
        var (one, other) = (await TokenAsync("agent", "one"), await TokenAsync("agent", "other"));
        _place.Variables["HUB_TOKEN"] = one;
        var (_, token) = await ProposeAsync();

        _place.Variables["HUB_TOKEN"] = other;
        (await CallAsync(token)).Refused("confirmation_mismatch", "This is not what was agreed to: agent differs from the preview. Nothing was sent.");
        _place.Variables["HUB_TOKEN"] = "iha_nonsense";
        (await CallAsync(token)).Refused("token_rejected", "The access token is none of this hub. Nothing was sent.");
        (await _place.HubAsync("mcp", "--json")).Refused("token_rejected", "The access token is none of this hub. Nothing was sent.");
    }

    [Fact]
    public async Task A_list_of_tokens_tells_everything_but_what_is_secret()
    {
        Assert.Equal("There is no access token.\n", (await _place.HubAsync("tokens", "list")).Ok().Out);
        var agent = await TokenAsync("agent", "shop-bot", "--scopes", "read,propose", "--expires", "never");
        var id = agent.Split('_')[1];
        (await _place.HubAsync("tokens", "revoke", id)).Ok();

        var listed = (await _place.HubAsync("tokens", "list", "--json")).Ok();

        var token = Assert.Single(listed.Json.GetProperty("tokens").EnumerateArray());
        Assert.Equal(
            (id, "agent", "shop-bot", "revoked", "read,propose"),
            (token.GetProperty("id").GetString(), token.GetProperty("kind").GetString(), token.GetProperty("name").GetString(),
                token.GetProperty("state").GetString(), string.Join(',', Ran.Words(token.GetProperty("scopes")))));
        Assert.DoesNotContain(agent, listed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("digest", listed.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Contains($"{id}  agent:shop-bot  revoked", (await _place.HubAsync("tokens", "list")).Ok().Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--scopes", "read,approve", "--scopes gives an agent approve; an agent's token can have read, propose, call and never more.")]
    [InlineData("--scopes", "admin,approve", "--scopes gives an agent approve and admin; an agent's token can have read, propose, call and never more.")]
    [InlineData("--scopes", "write", "--scopes has \"write\"; allowed are read, propose, call, approve, admin, with commas between.")]
    [InlineData("--expires", "soon", "--expires is \"soon\"; it must be a number from 1 to 3650 with d or h behind it, or never.")]
    [InlineData("--expires", "0d", "--expires is \"0d\"; it must be a number from 1 to 3650 with d or h behind it, or never.")]
    [InlineData("--name", "Shop Bot", "--name is \"Shop Bot\"; it must be 1 to 40 small letters, digits, dots, dashes and underscores, and not \"local\".")]
    [InlineData("--name", "local", "--name is \"local\"; it must be 1 to 40 small letters, digits, dots, dashes and underscores, and not \"local\".")]
    public async Task What_a_token_may_not_be_cannot_be_typed(string option, string value, string message)
    {
        string[] named = option == "--name" ? [] : ["--name", "shop-bot"];

        var ran = await Here.RunAsync(["tokens", "create", "--kind", "agent", .. named, option, value, "--json"]);

        ran.Refused("bad_request", $"{message} Nothing was sent.", exit: 2);
    }

    private async Task<string> TokenAsync(string kind, string name, params string[] more) =>
        (await _place.HubAsync(["tokens", "create", "--kind", kind, "--name", name, .. more, "--json"])).Ok().Json.GetProperty("token").GetString()!;

    private async Task<(string Id, string Token)> ProposeAsync()
    {
        var proposal = (await _place.HubAsync("preview", "stripe_create_refund", "--input", Refund, "--json")).Ok().Json.GetProperty("proposal");
        return (proposal.GetProperty("id").GetString()!, proposal.GetProperty("token").GetString()!);
    }

    private Task<Ran> CallAsync(string token) => _place.HubAsync("call", "stripe_create_refund", "--input", Refund, "--confirm", token, "--json");
}
