using IntegrationHub.Cli.Tests.Connections;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>Whatever changes who may do what leaves a row of the ledger, whichever command did it.</summary>
public sealed class ChangeRowsTests : IDisposable
{
    private const string Key = "rk_test_51TheKeyThatNoRowMayHold8f3a";

    private readonly KeyHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Each_change_is_listed_with_who_and_what_and_the_ledger_stays_whole()
    {
        (await _home.ConnectAsync(Key, "--name", "main")).Ok();
        var token = (await _home.RunAsync("tokens", "create", "--kind", "person", "--name", "ada", "--json")).Ok().Json.GetProperty("token").GetString()!;
        _home.Variables["HUB_TOKEN"] = token;
        (await _home.RunAsync("connections", "rotate-key")).Ok();
        (await _home.RunAsync("connections", "remove", "main")).Ok();
        var grant = (await _home.RunAsync("policy", "grant", "--tool", "stripe_create_customer", "--max-count", "2", "--for", "10m", "--json")).Ok()
            .Json.GetProperty("id").GetString()!;
        (await _home.RunAsync("policy", "revoke", grant)).Ok();
        await File.WriteAllTextAsync(Path.Combine(_home.Home, "policy.yaml"), "rules:\n  - { name: no customers, tools: [stripe_create_customer], decide: deny }\n");
        (await _home.RunAsync("preview", "stripe_create_customer", "--input", """{"email":"ada@example.com"}""", "--json")).Refused(
            "policy_denied", "The policy forbids stripe_create_customer: no customers. Nothing was sent.");
        (await _home.RunAsync("tokens", "revoke", token.Split('_')[1])).Ok();

        var rows = (await _home.RunAsync("ledger", "list", "--json")).Ok().Json.GetProperty("rows").EnumerateArray().Reverse()
            .Select(row => $"{row.GetProperty("event")} {row.GetProperty("by")} {(row.TryGetProperty("connection", out var name) ? name.GetString() + " " : "")}{row.GetProperty("rule")}").ToList();
        Assert.Collection(
            rows,
            row => Assert.Equal("connected person:local main a key rk_test_ of stripe that ends in 8f3a", row),
            row => Assert.Matches("^token_made person:local [0-9A-Za-z]{10} of person:ada for read, propose, call, approve, admin, until [0-9-]{10} [0-9:]{8} UTC$", row),
            row => Assert.Matches("^master_key_changed person:ada 1 connection is sealed with [0-9a-f]{16} in place of [0-9a-f]{16}$", row),
            row => Assert.Equal("disconnected person:ada main a key rk_test_ of stripe that ends in 8f3a", row),
            row => Assert.StartsWith($"granted person:ada {grant}: 2 writes of tools stripe_create_customer, none with money, until ", row, StringComparison.Ordinal),
            row => Assert.Equal($"revoked person:ada {grant}", row),
            row => Assert.Matches("^policy_changed hub:local file-[0-9a-f]{12}[+]default-1 in place of default-1$", row),
            row => Assert.StartsWith("denied person:ada sandbox no customers", row, StringComparison.Ordinal),
            row => Assert.Matches("^token_revoked person:ada [0-9A-Za-z]{10} of person:ada$", row));

        Assert.Matches("^The ledger is whole: 9 rows,", (await _home.RunAsync("ledger", "verify")).Ok().Out);
        Assert.Equal(9, (await _home.RunAsync("ledger", "export")).Ok().Out.TrimEnd('\n').Split('\n').Length);
        Assert.Contains("1 write", (await _home.RunAsync("policy", "simulate", Path.Combine(_home.Home, "policy.yaml"), "--since", "1d")).Ok().Out);
        Assert.Contains(" main:", (await _home.RunAsync("ledger", "list")).Ok().Out, StringComparison.Ordinal);
        _home.HoldsNowhere(Key);
    }
}
