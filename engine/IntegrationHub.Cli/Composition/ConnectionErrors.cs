using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Cli.Composition;

/// <summary>The texts of what goes wrong while the hub is put together. Nothing was sent in any of them.</summary>
internal static class ConnectionErrors
{
    /// <summary>How a key is spoken of that stands in no variable.</summary>
    public const string TheKey = "The key";

    /// <summary>The code for a key that is not kept.</summary>
    public const string KeyRefused = "key_refused";

    private const string NothingSent = "Nothing was sent.";
    private const string NothingKept = "Nothing was kept.";

    public static HubError Unknown(string name, string variable, IReadOnlyList<string> names) => Missing(
        name == variable
            ? $"There is no connection \"{name}\": the environment variable {variable} is not set."
            : $"There is no connection \"{Printing.PlainText.Clip(name)}\".",
        "--connection") with
    {
        Allowed = names,
        Hint = $"Set {variable} or ./hub connect to use an account, or leave the connection out.",
    };

    public static HubError RefusedKey(string subject, string prefix, string reason) => Missing(
        $"{subject} begins with {prefix}. {reason}", subject);

    public static HubError UnknownKey(string subject, string? prefix, IReadOnlyList<string> accepted, bool isVariable) => Missing(
        prefix is null
            ? $"{subject} does not begin like a key."
            : $"{subject} begins with {prefix}, which is no kind of key that is known.",
        subject) with
    {
        Allowed = accepted,
        Hint = isVariable
            ? $"Set {subject} to a key that begins with one of the allowed prefixes, or unset it to use the embedded sandbox."
            : "Give a key that begins with one of the allowed prefixes.",
    };

    public static HubError Several(string integration, IReadOnlyList<StoredConnection> stored) => Missing(
        $"Several connections to {integration} are stored, and none was named: {string.Join(", ", stored.Select(kept => $"{kept.Name} ({kept.Environment})"))}.", "connection") with
    {
        Allowed = [.. stored.Select(kept => kept.Name)],
        Hint = "Name the one that is meant: --connection NAME, or \"connection\" in a request. A person may choose one for all calls that name none: ./hub connections default NAME",
    };

    public static HubError NoKey(string variable, Uri apiBase) => Missing(
        $"{apiBase.Host} needs a key, and {variable} is not set.", variable) with
    {
        Hint = $"Set {variable}, or leave --api-base out to use the embedded sandbox.",
    };

    public static HubError NoAccount(Integration integration) => Missing(
        $"No account of {integration.Manifest.Title} is connected: {integration.Manifest.Credential.Variable} is not set, no connection is stored, and the sandbox is off.", "connection") with
    {
        Hint = $"./hub connect {integration.Name}",
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

    public static HubError NoSuchService(string name, IReadOnlyList<string> names, string? nearest) => new(
        ErrorCodes.BadRequest,
        $"The catalog has no service \"{Printing.PlainText.Clip(Redaction.Clean(name))}\"{(nearest is null ? "." : $"; did you mean {nearest}?")} {NothingKept}",
        Sent.No,
        Retryable: false)
    {
        Field = "INTEGRATION",
        Allowed = names,
        Nearest = nearest is null ? null : [nearest],
    };

    public static HubError NotAName(string name) => Refused(
        $"--name is \"{Printing.PlainText.Clip(Redaction.Clean(name))}\"; it must be 1 to 40 small letters, digits and \"-\", a letter first, and not \"sandbox\".", "--name");

    public static HubError KeyIsArgument() => Refused("A key is never an argument: others see it in the list of processes, and the shell keeps it in its history.", "KEY") with
    {
        Hint = "Leave it out and type it when asked, or pipe it to --key-stdin. If what was typed is a key, roll it at the service.",
    };

    public static HubError NoTerminal(string integration) => Refused("There is no terminal to ask for the key.", "--key-stdin") with
    {
        Hint = $"Pipe it in: ./hub connect {integration} --key-stdin < FILE",
    };

    public static HubError NoKeyGiven() => Refused("No key was given.", TheKey);

    public static HubError NotAKey() => Refused("What was given is no key: it is longer than 1,000 characters, or holds a space or a character that no key has.", TheKey);

    /// <summary>The service refused the key, or was not there to try it.</summary>
    public static HubError KeyNotTried(HubError error) => error with
    {
        Message = $"The key was tried and not kept. {error.Message}",
        Hint = error.Sent == Sent.Yes ? error.Hint : "Run the same command again later; --no-test keeps the key without trying it.",
    };

    public static HubError Unrestricted(string prefix, string why) => new(
        KeyRefused, $"The key begins with {prefix}. {why} {NothingKept}", Sent.No, Retryable: false)
    {
        Field = TheKey,
        Hint = "Make a restricted key, or insist: --allow-unrestricted",
    };

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

    private static HubError Refused(string sentence, string field) =>
        new(ErrorCodes.BadRequest, $"{sentence} {NothingKept}", Sent.No, Retryable: false) { Field = field };

    private static HubError Missing(string sentence, string field) =>
        new(ErrorCodes.MissingConnection, $"{sentence} {NothingSent}", Sent.No, Retryable: false) { Field = field };

    private static HubError NotAllowed(string sentence, IReadOnlyList<string> hosts) =>
        new(RequestCodes.AddressNotAllowed, $"{sentence} {NothingSent}", Sent.No, Retryable: false)
        {
            Field = "--api-base",
            Allowed = [.. hosts, "127.0.0.1", "[::1]", "localhost"],
        };
}
