using System.CommandLine;
using IntegrationHub.Http;
using IntegrationHub.Http.Logs;

namespace IntegrationHub.Cli.Commands;

/// <summary>The options that say who may use a hub that listens.</summary>
internal sealed class AccessOptions
{
    private readonly Option<bool> _requireTokens = new("--require-tokens")
    {
        Description = "Want an access token of everybody, also while there is none. As soon as there is one it is wanted anyway.",
    };

    private readonly Option<string?> _hosts = new("--allowed-hosts")
    {
        Description = "The names by which others call this hub, with commas between, for the check of the Host header.",
        HelpName = "NAME",
    };

    private readonly Option<int> _rate = Parts.WholeNumber(
        "--rate-limit", "Requests a minute for each token, and for each address that shows none; 0 for no limit. Where nobody is asked for a token only when it is given.", RateLimit.Usual.PerMinute, 0, 1_000_000);

    private readonly Option<int> _burst = Parts.WholeNumber("--rate-burst", "Requests that may come at once after a pause.", RateLimit.Usual.Burst, 1, 1_000_000);

    private readonly Option<string?> _log = Parts.OneOf("--log", "A line on standard error for each request.", "off", "off", "text", "json");

    public IReadOnlyList<Option> All => [_requireTokens, _hosts, _rate, _burst, _log];

    public HubAccess Read(ParseResult parsed) => new()
    {
        Limit = Limit(parsed),
        Log = Enum.Parse<RequestLogFormat>(parsed.GetValue(_log)!, ignoreCase: true),
        IsUnlimited = parsed.GetValue(_rate) == 0,
        IsTokenNeeded = parsed.GetValue(_requireTokens),
        AllowedHosts = (parsed.GetValue(_hosts) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    private RateLimit? Limit(ParseResult parsed) =>
        IsGiven(parsed, _rate) || IsGiven(parsed, _burst) ? new(Math.Max(1, parsed.GetValue(_rate)), parsed.GetValue(_burst)) : null;

    private static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };
}
