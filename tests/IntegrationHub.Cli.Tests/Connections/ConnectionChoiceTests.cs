using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.Connections;

public sealed class ConnectionChoiceTests : IDisposable
{
    private const string Test = "rk_test_51KeptSealedAndNeverShown8f3a";
    private const string Live = "rk_live_51KeptSealedAndNeverShown9e4b";

    private readonly KeyHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task The_key_in_the_environment_comes_before_a_stored_one()
    {
        (await _home.ConnectAsync(Test)).Ok();
        _home.Variables["STRIPE_SECRET_KEY"] = Live;

        Assert.Equal("live", await EnvironmentAsync());
        Assert.Equal("test", await EnvironmentAsync("--connection", "stripe-test"));
        Assert.Equal("live", await EnvironmentAsync("--connection", "STRIPE_SECRET_KEY"));
        Assert.Equal("sandbox", await EnvironmentAsync("--connection", "sandbox"));
    }

    [Fact]
    public async Task Of_several_stored_ones_each_call_names_one()
    {
        (await _home.ConnectAsync(Test)).Ok();
        (await _home.ConnectAsync(Live)).Ok();

        var error = (await _home.RunAsync("call", "stripe_list_customers", "--input", "{}", "--json")).Refused(
            "missing_connection", "Several connections to stripe are stored, and none was named: stripe-live (live), stripe-test (test). Nothing was sent.");
        Assert.Equal(["stripe-live", "stripe-test"], Ran.Words(error.GetProperty("allowed")));
        Assert.Equal("live", await EnvironmentAsync("--connection", "stripe-live"));
        Assert.Equal("test", await EnvironmentAsync("--connection", "stripe-test"));
    }

    [Fact]
    public async Task Of_several_the_chosen_one_is_taken_until_it_is_removed_and_a_write_never_goes_to_another()
    {
        await using var sandbox = await Sandbox.SandboxServer.StartAsync(new());
        _home.Variables["STRIPE_API_BASE"] = sandbox.BaseAddress.ToString();
        Assert.StartsWith(
            "Connected stripe-test: stripe in test, rk_test_…8f3a. The key is stored sealed. It is taken when no connection is named.\n", (await _home.ConnectAsync(Test, "--default")).Ok().Out, StringComparison.Ordinal);
        (await _home.ConnectAsync(Live)).Ok();
        Assert.Equal("stripe-live, stripe-test default", await ListedAsync());
        Assert.Equal("test", await EnvironmentAsync());
        string[] write = ["stripe_create_customer", "--input", """{"email":"ada@example.com"}""", "--json"];
        var token = (await _home.RunAsync(["preview", .. write])).Ok().Json.GetProperty("proposal").GetProperty("token").GetString()!;

        Assert.Equal(
            "stripe-live (stripe in live, rk_live_…9e4b) is taken when no connection is named and no key stands in the environment.\n",
            (await _home.RunAsync("connections", "default", "stripe-live")).Ok().Out);
        Assert.Equal("live", await EnvironmentAsync());
        (await _home.RunAsync(["call", .. write, "--confirm", token])).Refused(
            "confirmation_mismatch", "This is not what was agreed to: connection, the connection's key, environment differ from the preview. Nothing was sent.");

        (await _home.ConnectAsync(Test[..^4] + "b1b1", "--name", "second")).Ok();
        (await _home.RunAsync("connections", "remove", "stripe-live")).Ok();
        (await _home.RunAsync(["preview", .. write])).Refused(
            "missing_connection", "Several connections to stripe are stored, and none was named: second (test), stripe-test (test). Nothing was sent.");
        (await _home.RunAsync(["call", .. write, "--confirm", token])).Refused(
            "missing_connection", "Several connections to stripe are stored, and none was named: second (test), stripe-test (test). Nothing was sent.");
        (await _home.RunAsync("connections", "default", "other", "--json")).Refused("missing_connection", "There is no stored connection \"other\". Nothing was sent.");
    }

    [Fact]
    public async Task An_unknown_name_is_answered_with_all_there_are()
    {
        (await _home.ConnectAsync(Test)).Ok();
        _home.Variables["STRIPE_SECRET_KEY"] = Live;

        var error = (await _home.RunAsync("call", "stripe_list_customers", "--input", "{}", "--connection", "other", "--json"))
            .Refused("missing_connection", "There is no connection \"other\". Nothing was sent.");
        Assert.Equal(["STRIPE_SECRET_KEY", "stripe-test", "sandbox"], Ran.Words(error.GetProperty("allowed")));
    }

    [Fact]
    public async Task What_was_agreed_to_on_one_connection_is_refused_on_another_and_on_the_same_with_another_key()
    {
        await using var sandbox = await Sandbox.SandboxServer.StartAsync(new());
        _home.Variables["STRIPE_API_BASE"] = sandbox.BaseAddress.ToString();
        (await _home.ConnectAsync(Test)).Ok();
        (await _home.ConnectAsync(Test[..^4] + "b1b1", "--name", "second")).Ok();
        string[] write = ["stripe_create_customer", "--input", """{"email":"ada@example.com"}""", "--json"];
        var token = (await _home.RunAsync(["preview", .. write, "--connection", "stripe-test"])).Ok().Json.GetProperty("proposal").GetProperty("token").GetString()!;

        (await _home.RunAsync(["call", .. write, "--connection", "second", "--confirm", token])).Refused(
            "confirmation_mismatch", "This is not what was agreed to: connection, the connection's key differ from the preview. Nothing was sent.");
        (await _home.ConnectAsync(Test[..^4] + "c2c2", "--name", "stripe-test")).Ok();
        (await _home.RunAsync(["call", .. write, "--connection", "stripe-test", "--confirm", token])).Refused(
            "confirmation_mismatch", "This is not what was agreed to: the connection's key differs from the preview. Nothing was sent.");
        (await _home.ConnectAsync(Test)).Ok();
        (await _home.RunAsync(["call", .. write, "--connection", "stripe-test", "--confirm", token])).Ok();
        _home.HoldsNowhere(Test);
    }

    [Fact]
    public async Task The_list_tells_where_each_leads_and_which_is_taken()
    {
        (await _home.ConnectAsync(Test)).Ok();
        Assert.Equal("stripe-test default", await ListedAsync());
        (await _home.ConnectAsync(Live)).Ok();
        Assert.Equal("stripe-live, stripe-test", await ListedAsync());
        _home.Variables["STRIPE_SECRET_KEY"] = Test;
        Assert.Equal("STRIPE_SECRET_KEY default, stripe-live, stripe-test", await ListedAsync());
    }

    [Fact]
    public async Task Without_any_the_sandbox_is_listed_and_no_file_is_made()
    {
        Assert.Equal("sandbox default", await ListedAsync());
        Assert.Equal(["cache"], Directory.GetFileSystemEntries(_home.Home).Select(Path.GetFileName));
    }

    [Fact]
    public async Task What_is_removed_is_gone()
    {
        (await _home.ConnectAsync(Test)).Ok();

        var removed = (await _home.RunAsync("connections", "remove", "stripe-test")).Ok();

        Assert.Equal("Removed stripe-test (stripe in test, rk_test_…8f3a). The key itself is still valid at the service; end it there.\n", removed.Out);
        Assert.Equal("sandbox default", await ListedAsync());
        (await _home.RunAsync("connections", "remove", "stripe-test", "--json"))
            .Refused("missing_connection", "There is no stored connection \"stripe-test\". Nothing was sent.");
        _home.HoldsNowhere(Test);
    }

    private async Task<string> EnvironmentAsync(params string[] more) =>
        (await _home.RunAsync(["preview", "stripe_list_customers", "--input", "{}", "--json", .. more])).Ok()
            .Json.GetProperty("proposal").GetProperty("environment").GetString()!;

    private async Task<string> ListedAsync() => string.Join(
        ", ",
        (await _home.RunAsync("connections", "list", "--json")).Ok().Json.GetProperty("connections").EnumerateArray()
            .Select(one => one.GetProperty("name").GetString() + (one.GetProperty("is_default").GetBoolean() ? " default" : "")));
}
