using System.CommandLine;
using IntegrationHub.Http;

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

    public IReadOnlyList<Option> All => [_requireTokens, _hosts];

    public HubAccess Read(ParseResult parsed) => new()
    {
        IsTokenNeeded = parsed.GetValue(_requireTokens),
        AllowedHosts = (parsed.GetValue(_hosts) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };
}
