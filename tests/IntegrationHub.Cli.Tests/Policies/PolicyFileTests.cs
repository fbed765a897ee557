using System.Net.Http.Json;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.Policies;

public sealed class PolicyFileTests : IDisposable
{
    private const string Customer = """{"email":"ada@example.com"}""";

    private readonly Workplace _place = new();

    private string Default => Path.Combine(_place.Home, "policy.yaml");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Without_a_file_the_default_policy_is_shown() => Assert.Equal(
        """
        No policy file; the default policy, version default-1
        What no rule speaks of: reads are allowed; writes are confirmed; in live, a write that moves money or cannot be undone needs a person.

        """.ReplaceLineEndings("\n"),
        (await _place.HubAsync("policy", "show")).Ok().Out);

    [Fact]
    public async Task The_file_in_the_home_is_used_and_shown_the_first_rule_first()
    {
        Write(
            """
            rules:
              - { name: careful, mode: write, decide: approve }
              - { name: no new customers, why: There are enough., tools: [stripe_create_customer], environments: [sandbox, test], decide: deny }
            """);

        var shown = (await _place.HubAsync("policy", "show")).Ok().Out.Split('\n');
        var denied = (await _place.HubAsync("preview", "stripe_create_customer", "--input", Customer, "--json")).Refused(
            "policy_denied", "The policy forbids stripe_create_customer: no new customers (There are enough). Nothing was sent.");

        Assert.Matches($"^{Default}, version file-[0-9a-f]{{12}}\\+default-1$", shown[0]);
        Assert.Equal("DECIDES  RULE              SPEAKS OF", shown[1]);
        Assert.Equal("deny     no new customers  tools stripe_create_customer; environments sandbox, test", shown[2]);
        Assert.Equal("approve  careful           mode write", shown[3]);
        Assert.False(denied.GetProperty("retryable").GetBoolean());
        var row = (await _place.HubAsync("ledger", "list", "--json")).Ok().Json.GetProperty("rows")[0];
        Assert.Equal(("denied", "deny", "no new customers (There are enough)"), (Word(row, "event"), Word(row, "policy_class"), Word(row, "rule")));
        Assert.StartsWith("file-", Word(row, "policy_version"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_file_goes_before_the_one_in_the_home_and_has_to_be_there()
    {
        Write("rules: []\n");
        var other = _place.File("other.yaml");

        (await _place.HubAsync("policy", "show", "--json", "--policy", other)).Refused(
            "bad_policy",
            $"The policy {other} cannot be used, so nothing is done; something is wrong with it. The first: IH0008 the file can't be read: Could not find file '{other}'. Nothing was sent.");
        await File.WriteAllTextAsync(other, "rules:\n  - { name: other, mode: write, decide: approve }\n");
        _place.Variables["HUB_POLICY"] = other;
        Assert.Equal(other, (await _place.HubAsync("policy", "show", "--json")).Ok().Json.GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("serve", "--urls", "http://127.0.0.1:0")]
    [InlineData("mcp")]
    [InlineData("call", "stripe_list_customers", "--input", "{}")]
    [InlineData("approve", "prop_1")]
    public async Task Nothing_starts_under_a_policy_that_cannot_be_read(params string[] arguments)
    {
        Write("rules:\n  - { name: careful, mode: write, decide: aprove }\n  - { name: careful, mode: write }\n");

        (await _place.HubAsync(arguments)).Says(
            $"""
            error bad_policy: The policy {Default} cannot be used, so nothing is done; 2 things are wrong with it. The first: IH0103 rules[0].decide is "aprove"; did you mean "approve"? Allowed: allow, approve, confirm, deny. Nothing was sent.
              field      {Default}:2:43
              also       IH0102 the key "decide" is missing in rules[1]; add it.
              hint       ./hub policy lint {Default}
              sent       no
              retryable  no

            """);
    }

    [Fact]
    public async Task A_server_takes_up_an_edited_policy_and_what_was_proposed_before_is_refused_by_name()
    {
        Write("rules: []\n");
        using var server = _place.Start("serve", "--sandbox", "--urls", "http://127.0.0.1:0");
        using var client = new HttpClient { BaseAddress = new Uri((await server.LineAsync()).Split(' ')[3]) };
        var proposal = (await PostAsync(client, "preview", new { input = new { email = "ada@example.com" } })).GetProperty("proposal");
        Assert.Equal("writes are confirmed", Word(proposal.GetProperty("policy"), "rule"));

        Write("rules:\n  - { name: careful, mode: write, decide: approve }\n");
        Assert.Matches("^The policy was read again: file-[0-9a-f]{12}\\+default-1\\. What was proposed under the one before has to be previewed again\\.$", await server.ErrorLineAsync());
        var refused = await PostAsync(client, "call", new { input = new { email = "ada@example.com" }, confirmation = Word(proposal, "token") });
        Assert.Equal("confirmation_mismatch", Word(refused, "code"));
        Assert.Equal("This is not what was agreed to: policy version differs from the preview. Nothing was sent.", Word(refused, "message"));

        Write("rules:\n  - { name: careful, mode: write, decide: aprove }\n");
        Assert.Equal($"{Default}:2:43: error IH0103: rules[0].decide is \"aprove\"; did you mean \"approve\"? Allowed: allow, approve, confirm, deny.", await server.ErrorLineAsync());
        for (var line = 0; line < 2; line++) await server.ErrorLineAsync();
        Assert.Matches("^The policy has changed and cannot be used as it is now: 1 finding. What was read on .* UTC stays in use: file-[0-9a-f]{12}\\+default-1\\.$", await server.ErrorLineAsync());
        var ready = await client.GetFromJsonAsync<JsonElement>(new Uri("/readyz", UriKind.Relative));
        Assert.StartsWith("IH0103 ", Word(ready.GetProperty("policy"), "problem"), StringComparison.Ordinal);
        Assert.Equal("careful", Word((await PostAsync(client, "preview", new { input = new { email = "ada@example.com" } })).GetProperty("proposal").GetProperty("policy"), "rule"));

        // A file that has gone would leave the laxer default; the server goes on as it was.
        File.Delete(Default);
        Assert.StartsWith($"{Default}:1:1: error IH0008", await server.ErrorLineAsync(), StringComparison.Ordinal);
        Assert.Equal("careful", Word((await PostAsync(client, "preview", new { input = new { email = "ada@example.com" } })).GetProperty("proposal").GetProperty("policy"), "rule"));
    }

    private static string? Word(JsonElement of, string name) => of.GetProperty(name).GetString();

    private static async Task<JsonElement> PostAsync(HttpClient client, string what, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"/v1/tools/stripe_create_customer/{what}", UriKind.Relative), body);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private void Write(string yaml)
    {
        Directory.CreateDirectory(_place.Home);
        File.WriteAllText(Default, yaml);
    }
}
