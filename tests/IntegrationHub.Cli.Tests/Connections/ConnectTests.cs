using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.Connections;

public sealed class ConnectTests : IDisposable
{
    private const string Restricted = "rk_test_51KeptSealedAndNeverShown8f3a";
    private const string Unrestricted = "sk_live_51KeptSealedAndNeverShown9e4b";
    private const string Why = "It may do everything with real money; make a restricted key (rk_live_) that has only the permissions that are needed.";

    private readonly KeyHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task A_key_from_standard_input_becomes_a_connection_that_is_used_when_it_is_the_only_one()
    {
        var ran = (await _home.ConnectAsync(Restricted)).Ok();
        Assert.Equal("Connected stripe-test: stripe in test, rk_test_…8f3a. The key is stored sealed.\n", ran.Out);
        Assert.Equal("", ran.Error);

        var preview = (await _home.RunAsync("preview", "stripe_list_customers", "--input", "{}", "--json")).Ok().Json.GetProperty("proposal");
        Assert.Equal("test", preview.GetProperty("environment").GetString());
        Assert.StartsWith("https://api.stripe.com/", preview.GetProperty("request").GetProperty("url").GetString(), StringComparison.Ordinal);
        _home.HoldsNowhere(Restricted);
    }

    [Fact]
    public async Task A_person_types_the_key_and_it_is_not_shown()
    {
        _home.Typed = $"  {Restricted} ";
        var ran = (await _home.RunAsync("connect", "stripe", "--name", "shop", "--no-test")).Ok();

        Assert.Equal("Connected shop: stripe in test, rk_test_…8f3a. The key is stored sealed.\n", ran.Out);
        Assert.Equal("The key for Stripe (it is not shown while you type): ", ran.Error);
        _home.HoldsNowhere(Restricted);
    }

    [Fact]
    public async Task Without_a_terminal_the_key_has_to_be_piped_in() => (await _home.RunAsync("connect", "stripe", "--json"))
        .Refused("bad_request", "There is no terminal to ask for the key. Nothing was kept.");

    [Theory]
    [InlineData("connect", "stripe", Restricted)]
    [InlineData("connect", "stripe", "--name", "shop", Restricted)]
    public async Task A_key_as_an_argument_is_met_with_the_reason_and_not_repeated(params string[] arguments)
    {
        var ran = await _home.RunAsync(arguments);

        ran.Says(
            """
            error bad_request: A key is never an argument: others see it in the list of processes, and the shell keeps it in its history. Nothing was kept.
              field      KEY
              hint       Leave it out and type it when asked, or pipe it to --key-stdin. If what was typed is a key, roll it at the service.
              sent       no
              retryable  no

            """, exit: 2);
        Assert.False(Directory.Exists(_home.Home) && File.Exists(_home.MasterKey));
    }

    [Theory]
    [InlineData("connect", "stripe", "--key=" + Restricted)]
    [InlineData("connect", "stripe", "--name", Restricted)]
    [InlineData("connect", Restricted)]
    [InlineData("connections", Restricted)]
    [InlineData(Restricted)]
    public async Task A_key_anywhere_on_the_command_line_is_not_repeated(params string[] arguments)
    {
        var ran = await _home.WithInputAsync(Restricted, arguments);

        Assert.NotEqual(0, ran.Exit);
        Assert.DoesNotContain("51KeptSealed", ran.Out + ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pk_live_51KeptSealedAndNeverShown", "The key begins with pk_live_. This is a publishable key, made for web pages; use a restricted key (rk_live_) or the secret key (sk_live_). Nothing was sent.")]
    [InlineData("whsec_51KeptSealedAndNeverShown", "The key begins with whsec_. This is the signing secret of a webhook; it checks incoming events and cannot make requests. Nothing was sent.")]
    [InlineData("correcthorse", "The key does not begin like a key. Nothing was sent.")]
    public async Task A_key_of_the_wrong_kind_is_refused_with_the_reason(string key, string message)
    {
        (await _home.ConnectAsync(key, "--json")).Refused("key_refused", message);

        Assert.Equal(["cache"], Directory.GetFileSystemEntries(_home.Home).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("", "No key was given. Nothing was kept.")]
    [InlineData("rk_test_51Kept Sealed", "What was given is no key: it is longer than 1,000 characters, or holds a space or a character that no key has. Nothing was kept.")]
    public async Task What_is_no_key_is_not_kept(string given, string message) =>
        (await _home.ConnectAsync(given, "--json")).Refused("bad_request", message);

    [Fact]
    public async Task A_live_key_that_may_do_everything_is_kept_only_when_a_person_insists()
    {
        var refused = (await _home.ConnectAsync(Unrestricted, "--json")).Refused("key_refused", $"The key begins with sk_live_. {Why} Nothing was kept.");
        Assert.Equal("Make a restricted key, or insist: --allow-unrestricted", refused.GetProperty("hint").GetString());

        var ran = (await _home.ConnectAsync(Unrestricted, "--allow-unrestricted")).Ok();
        Assert.Equal($"warning: This key begins with sk_live_. {Why}\n", ran.Error);
        Assert.Equal("Connected stripe-live: stripe in live, sk_live_…9e4b. The key is stored sealed.\n", ran.Out);
        _home.HoldsNowhere(Unrestricted);
    }

    [Theory]
    [InlineData("sandbox")]
    [InlineData("Shop")]
    [InlineData("my shop")]
    [InlineData("")]
    public async Task A_name_that_could_be_taken_for_something_else_is_refused(string name) =>
        (await _home.ConnectAsync(Restricted, "--name", name, "--json")).Refused(
            "bad_request", $"--name is \"{name}\"; it must be 1 to 40 small letters, digits and \"-\", a letter first, and not \"sandbox\". Nothing was kept.");

    [Fact]
    public async Task A_service_that_is_not_in_the_catalog_is_told_with_the_nearest()
    {
        var error = (await _home.WithInputAsync(Restricted, "connect", "strip", "--key-stdin", "--json"))
            .Refused("bad_request", "The catalog has no service \"strip\"; did you mean stripe? Nothing was kept.");
        Assert.Equal(["stripe"], Ran.Words(error.GetProperty("allowed")));
    }

    [Fact]
    public async Task The_master_key_is_made_for_its_owner_only_and_refused_when_others_can_read_it()
    {
        if (OperatingSystem.IsWindows()) return;
        (await _home.ConnectAsync(Restricted)).Ok();
        foreach (var file in Directory.GetFiles(_home.Home)) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        File.SetUnixFileMode(_home.MasterKey, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        var refused = (await _home.RunAsync("call", "stripe_list_customers", "--input", "{}", "--json"))
            .Refused("vault_closed", $"The master key in {_home.MasterKey} can be read by others (its mode is 0640), so it is not used. Nothing was sent.");
        Assert.Equal($"chmod 600 {_home.MasterKey}, and if others may have read it: ./hub connections rotate-key", refused.GetProperty("hint").GetString());
    }
}
