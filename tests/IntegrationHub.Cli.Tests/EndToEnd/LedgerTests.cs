using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>The ledger by the command line, over the store of a home.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_write_is_listed_verified_and_exported()
    {
        const string Input = """{"email":"new@example.com"}""";
        var token = (await _place.HubAsync("preview", "stripe_create_customer", "--input", Input, "--json")).Ok()
            .Json.GetProperty("proposal").GetProperty("token").GetString()!;
        (await _place.HubAsync("call", "stripe_create_customer", "--input", Input, "--confirm", token)).Ok();

        var list = (await _place.HubAsync("ledger", "list", "--limit", "2")).Ok().Out;
        Assert.Matches("^ROW +AT +EVENT +BY +ENVIRONMENT +PROPOSAL +WHAT\n4 .* succeeded +agent:local +sandbox +prop_[^ ]+ +stripe_create_customer\n3 .* sent .*\nMore: --cursor 3\n$", list);

        var whole = (await _place.HubAsync("ledger", "verify")).Ok().Out;
        Assert.Matches(
            "^The ledger is whole: 4 rows, each as it was written. Note its end elsewhere, and a later check can be held to it:\n  ./hub ledger verify --head 4:[0-9a-f]{64}\n$", whole);
        (await _place.HubAsync("ledger", "verify", "--head", Regex.Match(whole, "4:[0-9a-f]{64}").Value)).Ok();

        var lines = (await _place.HubAsync("ledger", "export")).Ok().Out.TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.All(lines, line =>
        {
            var row = JsonDocument.Parse(line).RootElement;
            var bytes = Encoding.UTF8.GetBytes(row.GetProperty("row").GetRawText());
            Assert.Equal(row.GetProperty("hash").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
            Assert.DoesNotContain("new@example.com", line, StringComparison.Ordinal);
        });

        var pruned = (await _place.HubAsync("ledger", "prune", "--keep", "2")).Ok().Out;
        Assert.Matches("^Nothing is older than .* UTC; nothing was removed.\n$", pruned);
    }

    [Fact]
    public async Task A_row_that_was_changed_is_named_and_the_command_fails()
    {
        await _place.HubAsync("preview", "stripe_create_customer", "--input", """{"email":"new@example.com"}""");
        using (var raw = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_place.Home, "hub.db")};Pooling=False"))
        {
            raw.Open();
            using var change = raw.CreateCommand();
            change.CommandText = "UPDATE ledger SET by_name = 'somebody else'";
            change.ExecuteNonQuery();
        }

        var ran = await _place.HubAsync("ledger", "verify");

        Assert.Equal(
            "The ledger is not as the hub wrote it (1 row):\n  row 1 is not as it was written: its content does not give its hash.\n" +
            "Keep it as it is, and compare it with a copy or an export.\n",
            ran.Out);
        Assert.Equal(1, ran.Exit);
        Assert.Equal(1, (await _place.HubAsync("ledger", "verify", "--json")).Json.GetProperty("faults")[0].GetProperty("row").GetInt32());
    }

    [Fact]
    public async Task Where_nothing_was_ever_kept_it_is_empty_and_stays_so()
    {
        Assert.Equal("The ledger is empty.\n", (await _place.HubAsync("ledger", "verify")).Ok().Out);
        Assert.Equal("The ledger has no such row.\n", (await _place.HubAsync("ledger", "list")).Ok().Out);
        Assert.Equal("", (await _place.HubAsync("ledger", "export")).Ok().Out);
        Assert.False(Directory.Exists(_place.Home));
    }

    [Fact]
    public async Task A_ledger_that_was_thrown_away_misses_the_end_that_was_noted()
    {
        var ran = await _place.HubAsync("ledger", "verify", "--head", $"7:{new string('a', 64)}", "--json");

        Assert.Equal(1, ran.Exit);
        Assert.Equal("row 7, which was noted, is not there to be compared.", ran.Json.GetProperty("faults")[0].GetProperty("message").GetString());
    }
}
