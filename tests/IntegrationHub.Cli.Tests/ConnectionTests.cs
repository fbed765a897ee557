using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Tests;

public sealed class ConnectionTests : IDisposable
{
    private const string Key = "STRIPE_SECRET_KEY";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("sk_test_0123456789", "test")]
    [InlineData("rk_test_0123456789", "test")]
    [InlineData("sk_live_0123456789", "live")]
    [InlineData("  rk_live_0123456789\n", "live")]
    public async Task A_key_says_by_its_first_letters_which_environment_it_is(string key, string environment)
    {
        _place.Variables[Key] = key;
        var ran = (await _place.HubAsync("preview", "stripe_list_customers", "--input", "{}", "--json")).Ok();

        var proposal = ran.Json.GetProperty("proposal");
        Assert.Equal(environment, proposal.GetProperty("environment").GetString());
        Assert.StartsWith("https://api.stripe.com/v1/customers", proposal.GetProperty("request").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal("", ran.Error);
        Assert.DoesNotContain("0123456789", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pk_test_0123456789", "STRIPE_SECRET_KEY begins with pk_test_. This is a publishable key, made for web pages; use the secret key (sk_test_) or a restricted key (rk_test_).")]
    [InlineData("whsec_0123456789", "STRIPE_SECRET_KEY begins with whsec_. This is the signing secret of a webhook; it checks incoming events and cannot make requests.")]
    [InlineData("foo_0123456789", "STRIPE_SECRET_KEY begins with foo_, which is no kind of key that is known.")]
    [InlineData("0123456789", "STRIPE_SECRET_KEY does not begin like a key.")]
    [InlineData("correcthorse_0123456789", "STRIPE_SECRET_KEY does not begin like a key.")]
    public async Task A_key_of_the_wrong_kind_is_refused_and_never_printed(string key, string message)
    {
        _place.Variables[Key] = key;
        var ran = await _place.HubAsync("call", "stripe_list_customers", "--input", "{}", "--json");

        var error = ran.Refused("missing_connection", $"{message} Nothing was sent.");
        Assert.Equal(Key, error.GetProperty("field").GetString());
        Assert.DoesNotContain("0123456789", ran.Out + ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", ran.Out + ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_with_a_key_of_the_wrong_kind_does_not_start()
    {
        _place.Variables[Key] = "foo_0123456789";

        (await _place.HubAsync("serve", "--urls", "http://127.0.0.1:0", "--json")).Refused(
            "missing_connection", "STRIPE_SECRET_KEY begins with foo_, which is no kind of key that is known. Nothing was sent.");
    }

    [Fact]
    public async Task An_unknown_connection_is_answered_with_the_known_ones()
    {
        _place.Variables[Key] = "sk_test_0123456789";
        var error = (await _place.HubAsync("call", "stripe_list_customers", "--input", "{}", "--connection", "other", "--json"))
            .Refused("missing_connection", "There is no connection \"other\". Nothing was sent.");

        Assert.Equal([Key, "sandbox"], Ran.Words(error.GetProperty("allowed")));
    }

    [Fact]
    public async Task A_key_that_is_not_set_is_no_connection() =>
        (await _place.HubAsync("call", "stripe_list_customers", "--input", "{}", "--connection", Key, "--json")).Refused(
            "missing_connection",
            "There is no connection \"STRIPE_SECRET_KEY\": the environment variable STRIPE_SECRET_KEY is not set. Nothing was sent.");

    [Fact]
    public async Task Beside_a_key_the_sandbox_can_be_named()
    {
        _place.Variables[Key] = "sk_live_0123456789";
        var ran = (await _place.HubAsync("call", "stripe_list_customers", "--input", "{}", "--connection", "sandbox", "--json")).Ok();

        Assert.Equal("sandbox", ran.Json.GetProperty("environment").GetString());
        Assert.Equal("", ran.Error);
    }

    [Fact]
    public async Task An_allowed_host_without_a_key_is_refused() =>
        (await _place.HubAsync("call", "stripe_list_customers", "--input", "{}", "--api-base", "https://api.stripe.com", "--json")).Refused(
            "missing_connection", "api.stripe.com needs a key, and STRIPE_SECRET_KEY is not set. Nothing was sent.");

    [Fact]
    public async Task A_service_on_this_machine_is_a_sandbox_without_a_key()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions());
        _place.Variables["STRIPE_API_BASE"] = sandbox.BaseAddress.ToString();
        var ran = (await _place.HubAsync("call", "stripe_list_customers", "--input", "{}", "--json")).Ok();

        Assert.Equal("sandbox", ran.Json.GetProperty("environment").GetString());
        Assert.Equal(1, sandbox.RequestCount);
        Assert.Equal(["cache"], Directory.GetFileSystemEntries(_place.Home).Select(Path.GetFileName));
    }

    [Fact]
    public async Task The_home_is_made_for_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        (await _place.HubAsync("call", "stripe_list_customers", "--input", "{}")).Ok();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_place.Home));
    }
}
