using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Cli.Composition;

/// <summary>The texts of what goes wrong while the hub is put together. Nothing was sent in any of them.</summary>
internal static class ConnectionErrors
{
    private const string NothingSent = "Nothing was sent.";

    public static HubError Unknown(string name, string variable, IReadOnlyList<string> names) => Missing(
        name == variable
            ? $"There is no connection \"{name}\": the environment variable {variable} is not set."
            : $"There is no connection \"{Printing.PlainText.Clip(name)}\".",
        "--connection") with
    {
        Allowed = names,
        Hint = $"Set {variable} to use an account, or leave the connection out.",
    };

    public static HubError RefusedKey(string variable, string prefix, string reason) => Missing(
        $"{variable} begins with {prefix}. {reason}", variable);

    public static HubError UnknownKey(string variable, string? prefix, IReadOnlyList<string> accepted) => Missing(
        prefix is null
            ? $"{variable} does not begin like a key."
            : $"{variable} begins with {prefix}, which is no kind of key that is known.",
        variable) with
    {
        Allowed = accepted,
        Hint = $"Set {variable} to a key that begins with one of the allowed prefixes, or unset it to use the embedded sandbox.",
    };

    public static HubError NoKey(string variable, Uri apiBase) => Missing(
        $"{apiBase.Host} needs a key, and {variable} is not set.", variable) with
    {
        Hint = $"Set {variable}, or leave --api-base out to use the embedded sandbox.",
    };

    public static HubError SandboxFailed(string why) => Missing($"The embedded sandbox did not start: {why}", "HUB_HOME") with
    {
        Hint = "HUB_HOME names the folder in which the sandbox keeps its shop.",
    };

    public static HubError NotAnAddress(string text, IReadOnlyList<string> hosts) => NotAllowed(
        $"--api-base is \"{Printing.PlainText.Clip(text)}\"; it must be an http or https address such as http://127.0.0.1:12111.", hosts);

    public static HubError HostNotAllowed(Uri uri, IReadOnlyList<string> hosts) => NotAllowed(
        $"--api-base leads to {Printing.PlainText.Clip(uri.Host)}, which the catalog does not allow.", hosts);

    public static HubError NotEncrypted(Uri uri) => NotAllowed(
        $"--api-base leads to {uri.Host} without encryption; write it as https://{uri.Host}.", [uri.Host]);

    public static HubError NoCatalog(string program, string here) => new(
        "catalog_not_found",
        $"There is no catalog/ with an integration.yaml at or above {here}, nor at or above {program.TrimEnd('/')}. {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Hint = "Name the folder: --catalog DIR.",
    };

    public static HubError BadCatalog(string folder, IReadOnlyList<Finding> findings) => new(
        "bad_catalog",
        $"The catalog {folder} cannot be used; {(findings.Count == 1 ? "something is" : $"{findings.Count} things are")} wrong with it. "
        + $"The first: {findings[0].Code} {findings[0].Message} {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Field = $"{findings[0].File}:{findings[0].At.Line}:{findings[0].At.Column}",
        Findings = [.. findings.Select(f => new InputFinding(f.Code, $"{f.File}:{f.At.Line}:{f.At.Column}", f.Message, [], null))],
        Hint = $"./hub lint {ShellWord.Of(folder)}",
    };

    public static HubError BadPolicy(string file, IReadOnlyList<Finding> findings) => new(
        "bad_policy",
        $"The policy {file} cannot be used, so nothing is done; {(findings.Count == 1 ? "something is" : $"{findings.Count} things are")} wrong with it. "
        + $"The first: {findings[0].Code} {findings[0].Message} {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Field = $"{findings[0].File}:{findings[0].At.Line}:{findings[0].At.Column}",
        Findings = [.. findings.Select(f => new InputFinding(f.Code, $"{f.File}:{f.At.Line}:{f.At.Column}", f.Message, [], null))],
        Hint = $"./hub policy lint {ShellWord.Of(file)}",
    };

    public static HubError NoStripeNet() => new(
        ErrorCodes.BadRequest, $"This hub was built without the transport stripe.net. {NothingSent}", Sent.No, Retryable: false)
    {
        Field = "--transport",
        Allowed = [GlobalOptions.DefaultTransport],
        Hint = "Build it in: StripeNet=true ./hub … (the package Stripe.net must be on your package feed).",
    };

    private static HubError Missing(string sentence, string field) =>
        new(ErrorCodes.MissingConnection, $"{sentence} {NothingSent}", Sent.No, Retryable: false) { Field = field };

    private static HubError NotAllowed(string sentence, IReadOnlyList<string> hosts) =>
        new(RequestCodes.AddressNotAllowed, $"{sentence} {NothingSent}", Sent.No, Retryable: false)
        {
            Field = "--api-base",
            Allowed = [.. hosts, "127.0.0.1", "[::1]", "localhost"],
        };
}
