using System.Net.Http.Headers;
using System.Text;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Guards;

public sealed class AccessTests : IAsyncLifetime
{
    private Site _site = null!;

    public async Task InitializeAsync() => _site = await Site.StartAsync(isGuarded: true);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Nobody_is_asked_until_there_is_a_token()
    {
        Assert.Equal(200, (int)(await _site.GetAsync("/v1/tools")).Status);
        await _site.TokenOfAsync("agent", "shop-bot");

        var refused = await _site.GetAsync("/v1/tools");

        refused.IsProblem(401, "token_required", "This hub wants an access token, and the request shows none. Nothing was sent.");
        Assert.Equal("Bearer realm=\"integration-hub\"", refused.Message.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("GET", "/v1/tools")]
    [InlineData("GET", "/v1/tools/search?q=refund")]
    [InlineData("GET", "/v1/tools/stripe_create_refund")]
    [InlineData("GET", "/v1/integrations")]
    [InlineData("GET", "/v1/ledger")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/nowhere")]
    [InlineData("DELETE", "/v1/tools")]
    [InlineData("POST", "/v1/tools/stripe_create_refund/preview")]
    [InlineData("POST", "/v1/tools/stripe_create_refund/call")]
    [InlineData("POST", "/v1/proposals/prop_1/approve")]
    [InlineData("POST", "/v1/proposals/prop_1/deny")]
    [InlineData("POST", "/mcp")]
    public async Task Every_path_wants_the_token(string verb, string path)
    {
        await _site.TokenOfAsync("agent", "shop-bot");
        foreach (var header in new[] { null, "Bearer", "Bearer nonsense", "Basic YTpi", "bearer iha_0123456789_012345678901234567890123456789012345" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(verb), path);
            if (header is not null) request.Headers.TryAddWithoutValidation("Authorization", header);

            var answer = await _site.SendAsync(request);

            Assert.Equal(401, (int)answer.Status);
            Assert.Equal(header is null ? "token_required" : "token_rejected", answer.Json.GetProperty("code").GetString());
            Assert.Equal("no", answer.Json.GetProperty("sent").GetString());
            Assert.StartsWith("Bearer", answer.Message.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/healthz", """{"status":"alive"}""")]
    [InlineData("/readyz", """{"status":"ready"}""")]
    public async Task What_watches_over_the_hub_needs_no_token_and_learns_nothing_else(string path, string answer)
    {
        await _site.TokenOfAsync("agent", "shop-bot");

        Assert.Equal(answer, (await _site.GetAsync(path)).Text);
    }

    [Fact]
    public async Task An_agent_proposes_a_person_approves_and_the_agent_calls()
    {
        _site.Connections.Environment = Engine.Connections.HubEnvironment.Live;
        var (agent, person) = (await _site.TokenOfAsync("agent", "shop-bot"), await _site.TokenOfAsync("person", "ada"));
        var proposal = (await PostAsync(agent, "/v1/tools/stripe_create_refund/preview", $$"""{"input":{{Site.Refund}}}""")).Json.GetProperty("proposal");
        var (id, token) = (proposal.GetProperty("id").GetString(), proposal.GetProperty("token").GetString());
        var call = $$"""{"input":{{Site.Refund}},"confirmation":"{{token}}"}""";
        Assert.Equal("approval_required", (await PostAsync(agent, "/v1/tools/stripe_create_refund/call", call)).Json.GetProperty("code").GetString());

        var refused = await PostAsync(agent, $"/v1/proposals/{id}/approve");
        refused.IsProblem(
            403, "insufficient_scope",
            "agent:shop-bot may not do this: it needs the scope \"approve\", and the token has read, propose, call. Nothing was sent.");
        Assert.Equal("Bearer realm=\"integration-hub\", error=\"insufficient_scope\", scope=\"approve\"", refused.Message.Headers.WwwAuthenticate.ToString());
        Assert.Equal(403, (int)(await PostAsync(agent, $"/v1/proposals/{id}/deny")).Status);
        Assert.Equal("approval_required", (await PostAsync(agent, "/v1/tools/stripe_create_refund/call", call)).Json.GetProperty("code").GetString());

        var approved = await PostAsync(person, $"/v1/proposals/{id}/approve");
        Assert.Equal((200, "approved", id), ((int)approved.Status, approved.Json.GetProperty("decision").GetString(), approved.Json.GetProperty("id").GetString()));
        Assert.DoesNotContain("ihc_", approved.Text, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await PostAsync(agent, "/v1/tools/stripe_create_refund/call", call)).Status);

        var rows = (await GetAsync(agent, "/v1/ledger")).Json.GetProperty("rows").EnumerateArray().Select(r => $"{r.GetProperty("event")} {r.GetProperty("by")}");
        Assert.Equal(
            ["succeeded agent:shop-bot", "sent agent:shop-bot", "agreed person:ada", "proposed agent:shop-bot", "token_made person:local", "token_made person:local"], rows);
        (await PostAsync(person, $"/v1/proposals/{id}/approve")).IsProblem(422, "proposal_not_open", $"The proposal {id} is no longer open: it was done. Nothing was changed.");
        (await PostAsync(person, "/v1/proposals/prop_none/deny")).IsProblem(404, "proposal_not_found", "No proposal is named \"prop_none\". Nothing was changed.");
    }

    [Fact]
    public async Task Another_agents_token_cannot_use_what_an_agent_was_shown()
    {
        var (one, other) = (await _site.TokenOfAsync("agent", "one"), await _site.TokenOfAsync("agent", "other"));
        var token = (await PostAsync(one, "/v1/tools/stripe_create_refund/preview", $$"""{"input":{{Site.Refund}}}"""))
            .Json.GetProperty("proposal").GetProperty("token").GetString();

        (await PostAsync(other, "/v1/tools/stripe_create_refund/call", $$"""{"input":{{Site.Refund}},"confirmation":"{{token}}"}"""))
            .IsProblem(409, "confirmation_mismatch", "This is not what was agreed to: agent differs from the preview. Nothing was sent.");
        Assert.Empty(_site.Service.Writes);
    }

    [Fact]
    public async Task Without_a_token_nobody_is_a_person_over_HTTP()
    {
        var id = (await _site.PreviewAsync()).Json.GetProperty("proposal").GetProperty("id").GetString();

        foreach (var decision in new[] { "approve", "deny" })
        {
            (await _site.PostAsync($"/v1/proposals/{id}/{decision}", "{}")).IsProblem(
                401, "token_required",
                "This is a person's to do, and only a person's token with the scope \"approve\" says over HTTP that it is one. Nothing was sent.");
        }

        Assert.Equal(ProposalState.Open, (await _site.Store.FindAsync(id!, default))!.State);
        Assert.Null((await _site.Store.FindAsync(id!, default))!.ApprovedAt);
    }

    [Fact]
    public async Task A_revoked_token_is_refused_a_second_later()
    {
        var token = await _site.TokenOfAsync("agent", "shop-bot");
        Assert.Equal(200, (int)(await GetAsync(token, "/v1/tools")).Status);

        await _site.Store.Tokens.RevokeAsync(token.Split('_')[1], _site.Time.GetUtcNow(), new() { Event = LedgerEvents.TokenRevoked, At = _site.Time.GetUtcNow(), By = LedgerActor.LocalPerson }, default);
        _site.Time.Advance(TimeSpan.FromSeconds(1));

        (await GetAsync(token, "/v1/tools")).IsProblem(
            401, "token_rejected", $"The access token {token.Split('_')[1]} of agent:shop-bot was revoked at 2026-11-20 12:00 UTC. Nothing was sent.");
    }

    [Fact]
    public async Task Scopes_are_asked_for_by_what_is_done()
    {
        var reader = await _site.TokenOfAsync("agent", "reader", Scopes.Read);
        Assert.Equal(200, (int)(await PostAsync(reader, "/v1/tools/stripe_get_payment_intent/call", """{"input":{"payment_intent_id":"pi_3PqExample"}}""")).Status);

        (await PostAsync(reader, "/v1/tools/stripe_create_refund/preview", $$"""{"input":{{Site.Refund}}}""")).IsProblem(
            403, "insufficient_scope", "agent:reader may not do this: it needs the scope \"propose\", and the token has read. Nothing was sent.");
        (await GetAsync(await _site.TokenOfAsync("agent", "writer", Scopes.Propose), "/v1/ledger")).IsProblem(
            403, "insufficient_scope", "agent:writer may not do this: it needs the scope \"read\", and the token has propose. Nothing was sent.");
    }

    [Theory]
    [InlineData("hub.example", null, 200)]
    [InlineData("HUB.example:8443", "https://HUB.example:8443", 200)]
    [InlineData("hub.example", "http://hub.example", 200)]
    [InlineData("localhost", "https://localhost", 403)]
    [InlineData("other.example", null, 403)]
    [InlineData("hub.example", "https://evil.example", 403)]
    public async Task A_host_that_was_named_may_be_called_and_no_other(string host, string? origin, int status)
    {
        await using var site = await Site.StartAsync(isGuarded: true, allowedHosts: ["hub.example"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/integrations");
        request.Headers.Host = host;
        if (origin is not null) request.Headers.Add("Origin", origin);

        var answer = await site.SendAsync(request);

        Assert.Equal(status, (int)answer.Status);
        Assert.False(answer.Message.Headers.Contains("Access-Control-Allow-Origin"));
        if (host == "other.example")
            answer.IsProblem(403, "host_not_allowed", "The Host header is \"other.example\"; this hub answers only to localhost, 127.0.0.1, [::1] and hub.example. Nothing was sent.");
    }

    private Task<Answer> GetAsync(string token, string path) => SendAsync(token, new HttpRequestMessage(HttpMethod.Get, path));

    private Task<Answer> PostAsync(string token, string path, string json = "{}") => SendAsync(
        token, new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) });

    private Task<Answer> SendAsync(string token, HttpRequestMessage request)
    {
        request.Headers.Authorization = new("Bearer", token);
        return _site.SendAsync(request);
    }
}
