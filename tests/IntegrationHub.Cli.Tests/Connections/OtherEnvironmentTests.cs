using System.Net.Http.Json;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace IntegrationHub.Cli.Tests.Connections;

/// <summary>An id of live mode with a test key, and the other way round, on every surface.</summary>
public sealed class OtherEnvironmentTests : IAsyncLifetime, IDisposable
{
    private const string Test = "rk_test_51KeptSealedAndNeverShown8f3a";
    private const string Live = "rk_live_51KeptSealedAndNeverShown9e4b";
    private const string Hint =
        "The id is of live mode and the key of test mode, so use an id of test mode or a connection that is live. stripe-live is live: --connection stripe-live, or \"connection\" in a request.";

    private readonly KeyHome _home = new();
    private SandboxServer _sandbox = null!;
    private string _customer = "";

    public async Task InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new());
        _home.Variables["STRIPE_API_BASE"] = _sandbox.BaseAddress.ToString();
        (await _home.ConnectAsync(Live)).Ok();
        const string Ada = """{"email":"ada@example.com"}""";
        var token = (await _home.RunAsync("preview", "stripe_create_customer", "--input", Ada, "--json")).Ok().Json.GetProperty("proposal").GetProperty("token").GetString()!;
        _customer = (await _home.RunAsync("call", "stripe_create_customer", "--input", Ada, "--confirm", token, "--json")).Ok()
            .Json.GetProperty("result").GetProperty("id").GetString()!;
        (await _home.ConnectAsync(Test)).Ok();
    }

    public Task DisposeAsync() => _sandbox.DisposeAsync().AsTask();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_read_is_refused_with_the_connection_that_leads_to_where_the_id_lives()
    {
        var error = (await _home.RunAsync("call", "stripe_get_customer", "--input", Get, "--connection", "stripe-test", "--json"))
            .Refused("environment_mismatch", $"{Says} It was a read, so nothing changed.", sent: "yes");

        Assert.Equal(Hint, error.GetProperty("hint").GetString());
        Assert.Equal(["stripe-live"], Ran.Words(error.GetProperty("allowed")));
        (await _home.RunAsync("call", "stripe_get_customer", "--input", Get, "--connection", "stripe-live", "--json")).Ok();
    }

    [Fact]
    public async Task A_write_that_shows_the_present_state_is_refused_by_its_preview()
    {
        var error = (await _home.RunAsync("preview", "stripe_update_customer", "--input", $$"""{"customer_id":"{{_customer}}","name":"Ada"}""", "--connection", "stripe-test", "--json"))
            .Refused("environment_mismatch", $"{Says} It was a read, so nothing changed.");

        Assert.Equal("customer_id", error.GetProperty("field").GetString());
        Assert.Equal(Hint, error.GetProperty("hint").GetString());
    }

    [Fact]
    public async Task A_write_that_was_agreed_to_is_sent_and_refused_and_says_the_same_when_it_is_asked_for_again()
    {
        var price = await LivePriceAsync();
        string[] write = ["stripe_create_payment_link", "--input", $$"""{"line_items":[{"price":"{{price}}","quantity":1}]}""", "--connection", "stripe-test", "--json"];
        var preview = await _home.RunAsync(["preview", .. write]);
        var token = preview.Ok().Json.GetProperty("proposal").GetProperty("token").GetString()!;

        foreach (var isAgain in new[] { false, true })
        {
            var error = (await _home.RunAsync(["call", .. write, "--confirm", token]))
                .Refused("environment_mismatch", $"{Says.Replace($"customer: '{_customer}'", $"price: '{price}'", StringComparison.Ordinal)} The request was sent and refused.", sent: "yes");
            Assert.Equal(("line_items[0].price", Hint), (error.GetProperty("field").GetString(), error.GetProperty("hint").GetString()));
            Assert.Equal(isAgain, error.TryGetProperty("replayed", out _));
        }
    }

    [Fact]
    public async Task Without_a_connection_that_leads_there_it_says_how_to_make_one()
    {
        (await _home.RunAsync("connections", "remove", "stripe-live")).Ok();

        var error = (await _home.RunAsync("call", "stripe_get_customer", "--input", Get, "--json")).Refused("environment_mismatch", $"{Says} It was a read, so nothing changed.", sent: "yes");

        Assert.Equal(
            "The id is of live mode and the key of test mode, so use an id of test mode or a connection that is live. No connection to stripe is live; with a key of that kind, ./hub connect stripe makes one.",
            error.GetProperty("hint").GetString());
        Assert.False(error.TryGetProperty("allowed", out _));
    }

    [Fact]
    public async Task An_id_of_test_mode_with_a_live_key_is_told_the_other_way_round()
    {
        var error = (await _home.RunAsync("call", "stripe_get_customer", "--input", """{"customer_id":"cus_SeedAdaOkafor"}""", "--connection", "stripe-live", "--json")).Refused(
            "environment_mismatch",
            "Stripe: No such customer: 'cus_SeedAdaOkafor'; a similar object exists in test mode, but a live mode key was used to make this request. It was a read, so nothing changed.",
            sent: "yes");

        Assert.Equal(["stripe-test"], Ran.Words(error.GetProperty("allowed")));
    }

    [Fact]
    public async Task HTTP_and_MCP_say_the_same()
    {
        using var server = HubProcess.Start(_home.Variables, ["serve", "--urls", "http://127.0.0.1:0"]);
        var url = (await server.LineAsync()).Split(' ')[3];
        using var client = new HttpClient();
        var input = JsonElement.Parse(Get);

        var answer = await client.PostAsJsonAsync(new Uri($"{url}/v1/tools/stripe_get_customer/call"), new { input, connection = "stripe-test" });
        var problem = JsonElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("environment_mismatch yes", $"{problem.GetProperty("code")} {problem.GetProperty("sent")}");
        Assert.Equal(Hint, problem.GetProperty("hint").GetString());

        await using var agent = await McpClient.CreateAsync(new HttpClientTransport(new() { Endpoint = new Uri($"{url}/mcp") }));
        foreach (var (tool, named, sent) in new[] { ("call_tool", "stripe_get_customer", "yes"), ("preview_tool", "stripe_update_customer", "no") })
        {
            var said = await agent.CallToolAsync(new CallToolRequestParams
            {
                Name = tool,
                Arguments = new Dictionary<string, JsonElement>
                {
                    ["tool"] = JsonSerializer.SerializeToElement(named),
                    ["input"] = input,
                    ["connection"] = JsonSerializer.SerializeToElement("stripe-test"),
                },
            });
            Assert.True(said.IsError);
            var error = said.StructuredContent!.Value.GetProperty("error");
            Assert.Equal($"environment_mismatch {sent}", $"{error.GetProperty("code")} {error.GetProperty("sent")}");
            Assert.Equal(Hint, error.GetProperty("hint").GetString());
        }
    }

    // A link is made without a look at what it sells, so only the service can refuse it.
    private async Task<string> LivePriceAsync()
    {
        using var shop = new HttpClient { BaseAddress = _sandbox.BaseAddress, DefaultRequestHeaders = { Authorization = new("Bearer", Live) } };
        using var form = new FormUrlEncodedContent([new("currency", "usd"), new("unit_amount", "500"), new("product_data[name]", "Mug")]);
        var made = await shop.PostAsync(new Uri("/v1/prices", UriKind.Relative), form);
        return JsonElement.Parse(await made.Content.ReadAsStringAsync()).GetProperty("id").GetString()!;
    }

    private string Get => $$"""{"customer_id":"{{_customer}}"}""";

    private string Says => $"Stripe: No such customer: '{_customer}'; a similar object exists in live mode, but a test mode key was used to make this request.";
}
