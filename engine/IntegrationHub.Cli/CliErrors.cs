using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Http.Problems;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli;

/// <summary>The texts of what goes wrong around a command. Nothing was sent unless they say otherwise.</summary>
internal static class CliErrors
{
    private const string NothingSent = "Nothing was sent.";

    public static HubError Usage(string sentence, string? field = null, string? hint = null) =>
        new(ErrorCodes.BadRequest, $"{sentence} {NothingSent}", Sent.No, Retryable: false) { Field = field, Hint = hint };

    public static HubError Store(string problem) => Usage(problem, "--store", "--store sqlite:PATH") with
    {
        Allowed = ["postgres:CONNECTION", "sqlite:PATH"],
    };

    public static HubError Facts(string problem) => Usage(
        problem, "--facts", "--facts DIR, a folder that holds meta.json, operations/*.json and objects/*.json");

    public static HubError NoFacts(string variable) => Usage(
        $"Where the facts are is not said: --facts is looked at first, then {variable}, and neither is given.",
        "--facts",
        "--facts DIR, a folder that holds meta.json, operations/*.json and objects/*.json");

    public static HubError NotACode(string typed) => NoCode(
        $"\"{Printing.PlainText.Clip(typed)}\" is no code; a code is IH and four digits, such as IH0105.", []);

    public static HubError NoSuchCode(string code, IReadOnlyList<string> nearest) => NoCode($"There is no code {code}.", nearest);

    public static HubError AlreadyThere(string file) => new(
        "already_there", $"{file} is there already, and nothing is written over it. {NothingSent}", Sent.No, Retryable: false)
    {
        Field = "ENDPOINT",
        Hint = "Move it away first, or go on with it: ./hub lint says what is left to do.",
    };

    public static HubError CannotWrite(string folder, string why, string? field = "--out") => new(
        "write_failed", $"The folder {folder} cannot be written: {why} {NothingSent}", Sent.No, Retryable: true)
    {
        Field = field,
    };

    public static HubError StoreFailed(StoreException fault) =>
        new(ErrorCodes.StoreFailed, $"{fault.Message} {NothingSent}", Sent.No, Retryable: true);

    public static HubError PersonNeeded() => new(
        ErrorCodes.TokenRequired,
        $"Persons have access tokens here, so this wants one of theirs: HUB_TOKEN is not set, and nobody is at a terminal to be asked. {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Hint = "Run it at a terminal, or give the token to this one command in HUB_TOKEN.",
    };

    public static HubError SandboxStart(SandboxStartException fault) => new(
        "sandbox_not_started", $"The sandbox did not start: {fault.Message} {NothingSent}", Sent.No, Retryable: true);

    public static HubError Stopped() => new(
        "stopped", "Stopped before it was done. If a write was under way, whether it was sent is not known.", Sent.Unknown, Retryable: true)
    {
        Hint = "Repeat a write only with the same confirmation: it then happens once at most.",
    };

    public static HubError Unexpected(string reference) => new(
        RequestCodes.InternalError,
        $"The hub failed in a way it did not foresee (reference {reference}). Whether anything was sent is not known.",
        Sent.Unknown,
        Retryable: false)
    {
        Hint = "Repeat a write only with the same confirmation: it then happens once at most. HUB_TRACE=1 shows where it failed.",
    };

    private static HubError NoCode(string sentence, IReadOnlyList<string> nearest) =>
        new("code_not_found", $"{sentence} {NothingSent}", Sent.No, Retryable: false)
        {
            Field = "CODE",
            Nearest = nearest.Count == 0 ? null : nearest,
            Hint = "./hub explain lists every code.",
        };
}
