using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests;

public sealed class UsageTests
{
    [Fact]
    public async Task A_misspelled_command_is_answered_with_the_right_one() => (await Here.RunAsync("serv")).Says(
        """
        error bad_request: ./hub has no command "serv"; did you mean serve? Nothing was sent.
          allowed    approve, call, deny, explain, generate, ledger, lint, mcp, new, policy, preview, sandbox, serve, show, tokens, tools
          nearest    serve
          hint       ./hub --help
          sent       no
          retryable  no

        """,
        exit: 2);

    [Fact]
    public async Task No_command_at_all_is_answered_with_all_of_them() => (await Here.RunAsync()).Says(
        """
        error bad_request: ./hub needs a command: approve, call, deny, explain, generate, ledger, lint, mcp, new, policy, preview, sandbox, serve, show, tokens, tools. Nothing was sent.
          allowed    approve, call, deny, explain, generate, ledger, lint, mcp, new, policy, preview, sandbox, serve, show, tokens, tools
          hint       ./hub --help
          sent       no
          retryable  no

        """,
        exit: 2);

    [Fact]
    public async Task A_word_that_is_not_allowed_is_answered_with_those_that_are() => (await Here.RunAsync("tools", "list", "--mode", "delete")).Says(
        """
        error bad_request: --mode is "delete"; it must be read or write. Nothing was sent.
          field      --mode
          allowed    read, write
          hint       ./hub tools list --help
          sent       no
          retryable  no

        """,
        exit: 2);

    [Theory]
    [InlineData("./hub tools needs a command: describe, list, search.", "tools")]
    [InlineData("./hub tools list has no option \"--limt\"; did you mean --limit?", "tools", "list", "--limt", "3")]
    [InlineData("./hub tools list does not take \"extra\".", "tools", "list", "extra")]
    [InlineData("--limit needs a value: --limit N.", "tools", "list", "--limit")]
    [InlineData("--limit is \"x\"; it must be a whole number from 1 to 200.", "tools", "list", "--limit", "x")]
    [InlineData("--limit is \"0\"; it must be a whole number from 1 to 200.", "tools", "list", "--limit", "0")]
    [InlineData("--limit is \"51\"; it must be a whole number from 1 to 50.", "tools", "search", "refund", "--limit", "51")]
    [InlineData("--port is \"70000\"; it must be a whole number from 0 to 65535.", "sandbox", "--port", "70000")]
    [InlineData("--seed is \"mall\"; it must be shop, empty or a file that is there.", "sandbox", "--seed", "mall")]
    [InlineData("--format is \"xml\"; it must be text or json or github.", "lint", "--format", "xml")]
    [InlineData("./hub preview needs TOOL.", "preview")]
    [InlineData("./hub call needs --input JSON|@file|-.", "call", "stripe_get_customer")]
    [InlineData("./hub approve needs ID.", "approve")]
    [InlineData("./hub ledger needs a command: export, list, prune, verify.", "ledger")]
    [InlineData("--head is \"12\"; it must be NUMBER:HASH, as ./hub ledger verify prints it.", "ledger", "verify", "--head", "12")]
    [InlineData("--keep is \"1\"; it must be a whole number from 2 to 36500.", "ledger", "prune", "--keep", "1")]
    [InlineData("./hub ledger prune needs --keep N.", "ledger", "prune")]
    [InlineData("--cursor is \"-1\"; it must be a whole number.", "ledger", "list", "--cursor", "-1")]
    [InlineData("--catalog is empty; it needs a value: --catalog DIR.", "tools", "list", "--catalog", "")]
    [InlineData("--facts is empty; it needs a value: --facts DIR.", "lint", "--facts", "")]
    [InlineData("--out is empty; it needs a value: --out DIR.", "generate", "--out", "")]
    [InlineData("--templates is empty; it needs a value: --templates DIR.", "generate", "--templates", "")]
    [InlineData("--state is empty; it needs a value: --state DIR.", "sandbox", "--state", "")]
    [InlineData("PATH is empty; name a file or a folder, or leave it out.", "lint", "")]
    public async Task A_command_line_that_is_wrong_says_why(string message, params string[] arguments)
    {
        var ran = await Here.RunAsync(["--json", .. arguments]);

        ran.Refused("bad_request", $"{message} Nothing was sent.", exit: 2);
    }

    [Fact]
    public async Task Help_is_printed_and_is_no_error()
    {
        var ran = (await Here.RunAsync("preview", "--help")).Ok();

        Assert.Contains("Say what a call would do. Changes nothing.", ran.Out, StringComparison.Ordinal);
        Assert.Contains("--input <JSON|@file|->", ran.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.com", "--api-base leads to example.com, which the catalog does not allow.")]
    [InlineData("http://api.stripe.com", "--api-base leads to api.stripe.com without encryption; write it as https://api.stripe.com.")]
    [InlineData("ftp://127.0.0.1", "--api-base is \"ftp://127.0.0.1\"; it must be an http or https address such as http://127.0.0.1:12111.")]
    [InlineData("http://127.0.0.1@example.com", "--api-base is \"http://127.0.0.1@example.com\"; it must be an http or https address such as http://127.0.0.1:12111.")]
    public async Task An_api_base_that_is_not_allowed_is_refused_at_once(string address, string message) =>
        (await Here.RunAsync("tools", "list", "--json", "--api-base", address)).Refused("address_not_allowed", $"{message} Nothing was sent.");

#if !STRIPE_NET
    [Fact]
    public async Task The_other_transport_says_how_to_build_it_in() => (await Here.RunAsync("tools", "list", "--transport", "stripe.net")).Says(
        """
        error bad_request: This hub was built without the transport stripe.net. Nothing was sent.
          field      --transport
          allowed    default
          hint       Build it in: StripeNet=true ./hub … (the package Stripe.net must be on your package feed).
          sent       no
          retryable  no

        """);
#endif
}
