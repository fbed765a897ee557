using System.Net.Http.Headers;
using System.Text;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Http.Tests.Support;

namespace IntegrationHub.Http.Tests.Routes;

public sealed class GrantRoutesTests : IAsyncLifetime
{
    private const string Wanted = """{"tools":["stripe_create_refund"],"max_count":2,"max_amount":"30.00 USD","max_total":"50.00 USD","environments":["live"],"agents":["nightly"],"for":"10m"}""";

    private Site _site = null!;
    private string _person = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.StartAsync(isGuarded: true);
        _person = await _site.TokenOfAsync(LedgerActor.Person, "ada");
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_person_gives_a_grant_sees_it_and_takes_it_back_and_the_ledger_tells_of_both()
    {
        var given = await PostAsync("/v1/grants", Wanted);

        Assert.Equal(200, (int)given.Status);
        var id = given.Json.GetProperty("id").GetString()!;
        Assert.Matches("^grant_[0-9A-Za-z]{16}$", id);
        Assert.Equal(
            $$"""{"id":"{{id}}","state":"open","allows":"2 writes of tools stripe_create_refund; agents nightly; environments live, each of 30.00 USD at most, 50.00 USD together","used_count":0,"used_amount":"0.00 USD","by":"person:ada","given_at":"2026-11-20T12:00:01+00:00","until":"2026-11-20T12:10:01+00:00"}""",
            given.Text);
        Assert.Equal($$"""{"grants":[{{given.Text}}]}""", (await GetAsync()).Text);

        Assert.Equal($$"""{"id":"{{id}}","state":"revoked"}""", (await PostAsync($"/v1/grants/{id}/revoke")).Text);
        Assert.Equal("revoked", (await GetAsync()).Json.GetProperty("grants")[0].GetProperty("state").GetString());
        (await PostAsync($"/v1/grants/{id}/revoke")).IsProblem(404, "grant_not_found", $"No grant \"{id}\" is in force. Nothing was changed.");
        Assert.Equal(
            [("granted", "person:ada"), ("revoked", "person:ada")],
            (await _site.Store.ReadAsync(1, 10, default)).Where(row => row.Entry.Event is "granted" or "revoked").Select(row => (row.Entry.Event, row.Entry.By.Text)));
    }

    [Fact]
    public async Task An_agent_may_look_and_never_give_or_take_back_whatever_its_token_says()
    {
        var agent = await _site.TokenOfAsync(LedgerActor.Agent, "shop-bot");
        const string Says = "agent:shop-bot may not do this: it needs the scope \"approve\", and the token has read, propose, call. Nothing was sent.";

        Assert.Equal("""{"grants":[]}""", (await GetAsync(agent)).Text);
        var refused = (await PostAsync("/v1/grants", Wanted, agent)).IsProblem(403, "insufficient_scope", Says);
        Assert.Equal(["approve"], Answer.Words(refused.GetProperty("allowed")));
        (await PostAsync("/v1/grants/grant_1/revoke", token: agent)).IsProblem(403, "insufficient_scope", Says);
        Assert.Empty(await _site.Store.GrantsAsync(null, default));
    }

    [Fact]
    public async Task A_person_without_the_scope_may_not_either()
    {
        var clerk = await _site.TokenOfAsync(LedgerActor.Person, "bob", Scopes.Read | Scopes.Admin);

        (await PostAsync("/v1/grants", Wanted, clerk)).IsProblem(
            403, "insufficient_scope", "person:bob may not do this: it needs the scope \"approve\", and the token has read, admin. Nothing was sent.");
    }

    [Fact]
    public async Task Without_a_token_nobody_is_a_person_also_on_this_machine()
    {
        await using var open = await Site.StartAsync();

        foreach (var path in new[] { "/v1/grants", "/v1/grants/grant_1/revoke" })
        {
            var refused = (await open.PostAsync(path, Wanted)).IsProblem(
                401, "token_required", "This is a person's to do, and only a person's token with the scope \"approve\" says over HTTP that it is one. Nothing was sent.");
            Assert.Equal(
                "The person in charge makes one with ./hub tokens create --kind person --name NAME, or has whoever runs the hub do it with ./hub policy grant or ./hub policy revoke.",
                refused.GetProperty("hint").GetString());
        }

        Assert.Equal("""{"grants":[]}""", (await open.GetAsync("/v1/grants")).Text);
    }

    [Theory]
    [InlineData("[]", "The body must be a JSON object: {\"tools\": [\"TOOL\"], \"max_count\": 1, \"for\": \"10m\"}. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1}""", "A grant names what it covers: tools or groups. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"tools":["stripe_creat_price"]}""", "There is no tool \"stripe_creat_price\". Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"groups":["price"]}""", "There is no group \"price\". Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"tools":"stripe_create_price"}""", "tools must be a list of names. Nothing was sent.")]
    [InlineData("""{"for":"10m","groups":["prices"]}""", "The body has no \"max_count\"; a grant has a number of writes and an end. Nothing was sent.")]
    [InlineData("""{"max_count":1,"groups":["prices"]}""", "The body has no \"for\"; a grant has a number of writes and an end. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":0,"groups":["prices"]}""", "max_count is 0; it must be a whole number from 1 to 1000. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1.5,"groups":["prices"]}""", "max_count must be a whole number from 1 to 1000. Nothing was sent.")]
    [InlineData("""{"for":"25h","max_count":1,"groups":["prices"]}""", "for must be a number with m or h behind it, such as \"10m\", 24h at most. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"groups":["prices"],"max_amount":"100"}""", "max_amount must be an amount with its currency, as people write it: \"100.00 EUR\". Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"groups":["prices"],"max_total":"100 EUR"}""", "max_total needs max_amount: what each write may be about. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"groups":["prices"],"max_amount":"5 EUR","max_total":"100 USD"}""", "max_amount is in EUR and max_total in USD; both have to be in one currency. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"groups":["prices"],"environments":["prod"]}""", "environments must be of live, sandbox, test. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"groups":["prices"],"agents":["ihp_0123456789_secret"]}""", "agents has \"[key redacted]\"; a name is 1 to 40 letters, digits, dots, dashes and underscores, and no key. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"groups":["prices"],"connections":[""]}""", "connections has \"\"; a name is 1 to 40 letters, digits, dots, dashes and underscores, and no key. Nothing was sent.")]
    [InlineData("""{"for":"10m","max_count":1,"group":["prices"]}""", "The body has no \"group\"; did you mean \"groups\"? Allowed: agents, connections, environments, for, groups, max_amount, max_count, max_total, tools. Nothing was sent.")]
    public async Task A_grant_that_is_not_bounded_or_not_understood_is_refused(string body, string says)
    {
        (await PostAsync("/v1/grants", body)).IsProblem(400, "bad_request", says);

        Assert.Empty(await _site.Store.GrantsAsync(null, default));
    }

    [Fact]
    public async Task A_store_that_fails_is_told()
    {
        await using var broken = await Site.StartAsync(new BrokenStore());

        (await broken.GetAsync("/v1/grants")).IsProblem(503, "store_failed", "The disk is full. Nothing was sent, because what can't be written down is not done.");
    }

    private Task<Answer> GetAsync(string? token = null) => SendAsync(HttpMethod.Get, "/v1/grants", null, token);

    private Task<Answer> PostAsync(string path, string? body = null, string? token = null) => SendAsync(HttpMethod.Post, path, body, token);

    private Task<Answer> SendAsync(HttpMethod verb, string path, string? body, string? token)
    {
        var request = new HttpRequestMessage(verb, new Uri(path, UriKind.Relative)) { Headers = { Authorization = new("Bearer", token ?? _person) } };
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return _site.SendAsync(request);
    }
}
