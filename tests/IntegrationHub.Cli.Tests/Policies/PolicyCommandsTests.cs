using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.Policies;

public sealed class PolicyCommandsTests : IDisposable
{
    private const string Customer = """{"email":"ada@example.com"}""";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_person_gives_a_grant_sees_how_far_it_is_used_and_takes_it_back()
    {
        var policy = Write("policy.yaml", "rules:\n  - { name: new customers need a person, tools: [stripe_create_customer], decide: approve }\n");
        string[] under = ["--policy", policy];
        Assert.Equal("There are no grants.\n", (await _place.HubAsync(["policy", "grants", .. under])).Ok().Out);
        Assert.Equal("approve", (await Preview(under)).GetProperty("policy").GetProperty("class").GetString());

        var given = (await _place.HubAsync(["policy", "grant", "--tool", "stripe_create_customer", "--max-count", "1", "--for", "10m", "--json", .. under])).Ok().Json;
        var id = given.GetProperty("id").GetString()!;
        Assert.Equal("1 write of tools stripe_create_customer, none with money", given.GetProperty("allows").GetString());
        var proposal = await Preview(under);
        Assert.Equal(
            ("confirm", $"{id}, granted by person:local; without it: new customers need a person"),
            (proposal.GetProperty("policy").GetProperty("class").GetString(), proposal.GetProperty("policy").GetProperty("rule").GetString()));
        (await _place.HubAsync(["call", "stripe_create_customer", "--input", Customer, "--confirm", proposal.GetProperty("token").GetString()!, .. under])).Ok();

        var grants = (await _place.HubAsync(["policy", "grants", "--json", .. under])).Ok().Json.GetProperty("grants");
        Assert.Equal(("used_up", 1), (grants[0].GetProperty("state").GetString(), grants[0].GetProperty("used_count").GetInt32()));
        Assert.Equal("approve", (await Preview(under)).GetProperty("policy").GetProperty("class").GetString());
        Assert.Equal($"{id} was taken back. What was proposed under it has to be approved.\n", (await _place.HubAsync(["policy", "revoke", id, .. under])).Ok().Out);
        (await _place.HubAsync(["policy", "revoke", id, "--json", .. under])).Refused("grant_not_found", $"No grant \"{id}\" is in force. Nothing was changed.");
    }

    [Theory]
    [InlineData("A grant names what it covers: --tool or --group. Nothing was sent.")]
    [InlineData("There is no tool \"stripe_creat_price\". Nothing was sent.", "--tool", "stripe_creat_price")]
    [InlineData("There is no group \"price\". Nothing was sent.", "--group", "price")]
    [InlineData("An amount needs its currency: --currency EUR. Nothing was sent.", "--group", "prices", "--max-amount", "100")]
    [InlineData("--currency is \"EUO\", which is no currency; write its three letters, such as EUR. Nothing was sent.", "--group", "prices", "--max-amount", "100", "--currency", "euo")]
    [InlineData("The amount is finer than EUR is counted. Nothing was sent.", "--group", "prices", "--max-amount", "100.005", "--currency", "eur")]
    [InlineData("--max-total needs --max-amount: what each write may be about. Nothing was sent.", "--group", "prices", "--max-total", "100", "--currency", "eur")]
    [InlineData("--max-amount is \"a lot\"; it must be an amount as people write it, such as 100 or 99.50. Nothing was sent.", "--group", "prices", "--max-amount", "a lot")]
    public async Task A_grant_that_is_not_bounded_is_refused(string says, params string[] typed) =>
        (await _place.HubAsync(["policy", "grant", "--max-count", "20", "--for", "10m", "--json", .. typed])).Refused("bad_request", says, exit: 2);

    [Fact]
    public async Task A_grant_has_a_number_and_an_end()
    {
        (await _place.HubAsync("policy", "grant", "--group", "prices", "--for", "10m", "--json")).Refused("bad_request", "./hub policy grant needs --max-count N. Nothing was sent.", exit: 2);
        (await _place.HubAsync("policy", "grant", "--group", "prices", "--max-count", "5", "--json")).Refused("bad_request", "./hub policy grant needs --for 10m. Nothing was sent.", exit: 2);
        (await _place.HubAsync("policy", "grant", "--group", "prices", "--max-count", "5", "--for", "25h", "--json")).Refused(
            "bad_request", "--for is \"25h\"; it must be a number with m or h behind it, 24h at most. Nothing was sent.", exit: 2);
    }

    [Fact]
    public async Task Cases_are_tried_and_each_failure_says_what_decided()
    {
        var policy = Write("policy.yaml", "rules:\n  - { name: refunds need a person, tools: [stripe_create_refund], decide: approve }\n");
        var cases = Write("cases.yaml",
            """
            cases:
              - { say: A refund, tool: stripe_create_refund, input: { payment_intent: pi_1 }, expect: approve, rule: refunds need a person }
              - { say: A customer, tool: stripe_create_customer, input: { email: ada@example.com }, expect: deny, rule: none }
              - { say: A mistake, tool: stripe_create_refund, input: { amount: 1.5, payment_intent: pi_1 }, expect: deny }

            """);

        var ran = await _place.HubAsync("policy", "test", cases, "--policy", policy);

        Assert.Equal(1, ran.Exit);
        Assert.Equal(
            $"""
            {cases}:3:5: A customer: expected deny by "none", but it is confirm: writes are confirmed
            {cases}:4:5: A mistake: expected deny, but it can't be decided: IH0403: amount is 1.5; it must be a whole number of the currency's smallest unit (1099 is 10.99 USD). Nothing was sent.
            1 passed, 2 failed.

            """.ReplaceLineEndings("\n"),
            ran.Out);
        Assert.Equal(2, (await _place.HubAsync("policy", "test", cases, "--policy", policy, "--json")).Json.GetProperty("failed").GetInt32());
        Assert.StartsWith($"{policy}:1:1: error IH0105: ", (await _place.HubAsync("policy", "test", policy)).Out.Split('\n').Single(line => line.Contains("IH0105", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_is_tried_on_the_past()
    {
        var token = (await Preview([])).GetProperty("token").GetString()!;
        (await _place.HubAsync("call", "stripe_create_customer", "--input", Customer, "--confirm", token)).Ok();
        var next = Write("next.yaml", "rules:\n  - { name: no new customers, tools: [stripe_create_customer], decide: deny }\n");

        var words = (await _place.HubAsync("policy", "simulate", next, "--since", "1d")).Ok().Out;
        var same = (await _place.HubAsync("policy", "simulate", Write("same.yaml", "rules: []\n"), "--json")).Ok().Json;

        Assert.Matches("^Since .* UTC, 1 write was proposed; under file-[0-9a-f]{12}\\+default-1, 1 would have been decided otherwise.\n", words);
        Assert.Contains("confirm  deny      1       1", words, StringComparison.Ordinal);
        Assert.EndsWith("no new customers\n", words, StringComparison.Ordinal);
        Assert.Equal((1, 0), (same.GetProperty("writes").GetInt32(), same.GetProperty("changes").GetArrayLength()));
    }

    private async Task<System.Text.Json.JsonElement> Preview(string[] under) =>
        (await _place.HubAsync(["preview", "stripe_create_customer", "--input", Customer, "--json", .. under])).Ok().Json.GetProperty("proposal");

    private string Write(string name, string text)
    {
        var file = _place.File(name);
        File.WriteAllText(file, text);
        return file;
    }
}
