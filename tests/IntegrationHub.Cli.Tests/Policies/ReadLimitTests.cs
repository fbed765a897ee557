using IntegrationHub.Cli.Tests.Connections;

namespace IntegrationHub.Cli.Tests.Policies;

public sealed class ReadLimitTests : IDisposable
{
    private const string Ada = """{"customer_id":"cus_SeedAdaOkafor"}""";

    private readonly KeyHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Reads_are_limited_over_several_runs_and_nothing_else_is()
    {
        Directory.CreateDirectory(_home.Home);
        await File.WriteAllTextAsync(
            Path.Combine(_home.Home, "policy.yaml"), "limits:\n  - { name: no copying, groups: [customers], mode: read, agents: [local], per: 24h, count: 2 }\n");
        string[] read = ["call", "stripe_get_customer", "--input", Ada, "--json"];
        (await _home.RunAsync(read)).Ok();
        (await _home.RunAsync("preview", "stripe_update_customer", "--input", """{"customer_id":"cus_SeedAdaOkafor","name":"Ada"}""", "--json")).Ok();

        var error = (await _home.RunAsync(read)).Json.GetProperty("error");

        Assert.Equal("limit_exceeded no True", $"{error.GetProperty("code")} {error.GetProperty("sent")} {error.GetProperty("retryable")}");
        Assert.Matches(
            "^The limit \"no copying\" allows 2 reads in any 24 hours; 2 are used, and none is left\\. There is room for it again at [0-9: -]{19} UTC, if nothing else is read until then\\. Nothing was sent\\.$",
            error.GetProperty("message").GetString());
        (await _home.RunAsync("call", "stripe_list_refunds", "--input", "{}", "--json")).Ok();
        Assert.Equal(["proposed", "policy_changed"], (await _home.RunAsync("ledger", "list", "--json")).Ok().Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("event").GetString()));
        Assert.Contains("no copying  2 reads in any 24 hours  groups customers; mode read; agents local", (await _home.RunAsync("policy", "show")).Ok().Out, StringComparison.Ordinal);
    }
}
