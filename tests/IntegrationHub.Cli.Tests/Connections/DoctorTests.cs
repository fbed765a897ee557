using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests.Connections;

public sealed class DoctorTests : IDisposable
{
    private const string Key = "rk_test_51KeptSealedAndNeverShown8f3a";

    private readonly KeyHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Where_nothing_was_ever_done_all_is_well()
    {
        var ran = (await _home.RunAsync("doctor")).Ok();

        Assert.Contains("ok       catalog: 144 tools of stripe.\n", ran.Out, StringComparison.Ordinal);
        Assert.Contains("ok       store: Nothing is kept yet.\n", ran.Out, StringComparison.Ordinal);
        Assert.Contains("ok       connection sandbox: No account is connected: everything runs against the sandbox.\n", ran.Out, StringComparison.Ordinal);
        Assert.EndsWith("\nAll is well.\n", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_well_is_told_with_what_was_found()
    {
        await using var sandbox = await SandboxServer.StartAsync(new());
        _home.Variables["STRIPE_API_BASE"] = sandbox.BaseAddress.ToString();
        (await _home.ConnectAsync(Key)).Ok();

        var found = await FoundAsync(0);

        Assert.Equal("ok", found["store"].State);
        Assert.Equal(("ok", "1 row, each as it was written."), found["ledger"]);
        Assert.Equal("ok", found["master key"].State);
        Assert.Equal("ok", found["home"].State);
        Assert.Equal(
            ("ok", "stripe-test (test): 24 of 27 permissions can read; no tool is known not to work. Writes are not tried, since only a write could tell."),
            found["connection stripe-test"]);
        Assert.Equal(("ok", "It agrees with the service's."), found["clock"]);
        _home.HoldsNowhere(Key);
    }

    [Fact]
    public async Task Each_problem_is_told_with_what_to_do_and_the_exit_says_that_there_is_one()
    {
        if (OperatingSystem.IsWindows()) return;
        _home.Variables["STRIPE_API_BASE"] = "http://127.0.0.1:1";
        (await _home.ConnectAsync(Key, "--no-test")).Ok();
        Assert.Equal(("problem", "Could not connect to 127.0.0.1:1: connection refused, 3 times."), (await FoundAsync(1))["connection stripe-test"]);

        File.SetUnixFileMode(_home.MasterKey, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        var open = await FoundAsync(1);
        Assert.Equal(("problem", $"Others can read or write {_home.MasterKey}."), open["home"]);
        Assert.Equal(("problem", $"The master key in {_home.MasterKey} can be read by others (its mode is 0604), so it is not used."), open["master key"]);
        Assert.Equal(open["master key"], open["connection stripe-test"]);

        File.WriteAllText(Path.Combine(_home.Home, "hub.db"), "nonsense");
        var broken = await FoundAsync(1);
        Assert.StartsWith("The file ", broken["store"].Says, StringComparison.Ordinal);
        Assert.DoesNotContain("connection stripe-test", broken.Keys);
    }

    private async Task<Dictionary<string, (string State, string Says)>> FoundAsync(int exit)
    {
        var ran = await _home.RunAsync("doctor", "--json");
        Assert.Equal(exit, ran.Exit);
        Assert.Equal(exit == 0, ran.Json.GetProperty("ok").GetBoolean());
        return ran.Json.GetProperty("checks").EnumerateArray().ToDictionary(
            check => check.GetProperty("check").GetString()!, check => (check.GetProperty("state").GetString()!, check.GetProperty("says").GetString()!));
    }
}
