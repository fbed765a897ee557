using System.Net.Http.Json;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.EndToEnd;

public sealed class ServeTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task It_says_where_it_listens_and_for_what_and_answers_a_search()
    {
        using var server = _place.Start("serve", "--urls", "http://127.0.0.1:0");
        var line = await server.LineAsync();
        var url = line.Split(' ')[3];

        Assert.Equal(
            $"IntegrationHub listens on {url} (sandbox, the embedded sandbox; its shop is kept in {Path.Combine(_place.Home, "sandbox")}). Ctrl-C stops it.",
            line);
        using var client = new HttpClient();
        var found = await client.GetFromJsonAsync<JsonElement>(new Uri($"{url}/v1/tools/search?q=refund"));
        Assert.Equal("stripe_create_refund", found.GetProperty("results")[0].GetProperty("tool").GetString());
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_ends_in_order_when_it_is_asked_to(string signal)
    {
        using var server = _place.Start("serve", "--urls", "http://127.0.0.1:0");
        await server.LineAsync();
        await server.SignalAsync(signal);

        var ran = await server.EndAsync();
        Assert.Equal(("", ""), (ran.Out, ran.Error));
        Assert.Equal(0, ran.Exit);
    }

    [Fact]
    public async Task A_port_in_use_is_said_in_words()
    {
        using var first = _place.Start("serve", "--urls", "http://127.0.0.1:0");
        var url = (await first.LineAsync()).Split(' ')[3];

        var second = await _place.HubAsync("serve", "--urls", url, "--json");
        second.Refused("port_in_use", $"{url} is taken by another program. Nothing was started or sent.");
    }

    [Fact]
    public async Task A_server_and_a_command_see_one_shop_at_the_same_time()
    {
        using var server = _place.Start("serve", "--urls", "http://127.0.0.1:0");
        var url = (await server.LineAsync()).Split(' ')[3];
        using var client = new HttpClient { BaseAddress = new Uri(url) };

        const string Input = """{"email":"new@example.com","name":"New Customer"}""";
        var token = (await _place.HubAsync("preview", "stripe_create_customer", "--input", Input, "--json")).Ok()
            .Json.GetProperty("proposal").GetProperty("token").GetString();
        var made = await client.PostAsJsonAsync(
            new Uri("/v1/tools/stripe_create_customer/call", UriKind.Relative),
            new { input = JsonDocument.Parse(Input).RootElement, confirmation = token });
        var id = JsonDocument.Parse(await made.Content.ReadAsStringAsync()).RootElement.GetProperty("result").GetProperty("id").GetString();

        var seen = (await _place.HubAsync("call", "stripe_get_customer", "--input", $$"""{"customer_id":"{{id}}"}""", "--json")).Ok();
        Assert.Equal("new@example.com", seen.Json.GetProperty("result").GetProperty("email").GetString());
    }

    [Fact]
    public async Task With_a_key_and_the_sandbox_asked_for_the_key_is_left_alone()
    {
        _place.Variables["STRIPE_SECRET_KEY"] = "sk_live_0123456789";
        using var server = _place.Start("serve", "--sandbox", "--urls", "http://127.0.0.1:0");

        Assert.Contains("(sandbox, the embedded sandbox;", await server.LineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_key_it_says_which_environment_it_works_in()
    {
        _place.Variables["STRIPE_SECRET_KEY"] = "sk_test_0123456789";
        using var server = _place.Start("serve", "--urls", "http://127.0.0.1:0");

        Assert.EndsWith("(test, the account of STRIPE_SECRET_KEY). Ctrl-C stops it.", await server.LineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_is_no_address_to_listen_on() => (await _place.HubAsync("serve", "--urls", "http://hub.example:5080")).Says(
        """
        error address_not_allowed: "http://hub.example:5080" is a name, and a hub listens on an address; write it in digits, or as http://0.0.0.0:5080 for all of this machine. Nothing was started or sent.
          field      --urls
          allowed    http://127.0.0.1:PORT, http://[::1]:PORT, http://localhost:PORT
          sent       no
          retryable  no

        """,
        exit: 2);

    [Fact]
    public async Task A_store_of_another_kind_is_refused_and_its_password_is_not_repeated()
    {
        const string Says = "--store begins with \"mysql\"; it must be sqlite:PATH or postgres:CONNECTION. Nothing was sent.";
        (await _place.HubAsync("serve", "--store", "mysql://hub:secretword@db/hub", "--json")).Refused("bad_request", Says, exit: 2);

        _place.Variables["HUB_STORE"] = "mysql:secretword";
        (await _place.HubAsync("serve", "--json")).Refused("bad_request", Says);
    }

    [Fact]
    public async Task The_store_may_be_somewhere_else()
    {
        using var server = _place.Start("serve", "--urls", "http://127.0.0.1:0", "--store", $"sqlite:{_place.File("other.db")}");
        await server.LineAsync();

        Assert.True(File.Exists(_place.File("other.db")));
        Assert.False(File.Exists(Path.Combine(_place.Home, "hub.db")));
    }

    [Fact]
    public async Task A_store_that_cannot_be_opened_stops_the_start()
    {
        await File.WriteAllTextAsync(_place.File("other.db"), "this is no database, and it is long enough to be looked at as one");
        var ran = await _place.HubAsync("serve", "--urls", "http://127.0.0.1:0", "--store", $"sqlite:{_place.File("other.db")}", "--json");

        Assert.Equal(1, ran.Exit);
        Assert.Equal("store_failed", ran.Json.GetProperty("error").GetProperty("code").GetString());
        ran.NoTrace();
    }
}
