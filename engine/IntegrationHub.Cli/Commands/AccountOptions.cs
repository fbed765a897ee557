using System.CommandLine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Cli.Commands;

/// <summary>Which account a server uses.</summary>
internal sealed class AccountOptions
{
    private readonly Option<bool> _sandbox = new("--sandbox") { Description = "Use the sandbox even when there is a key." };

    private readonly Option<bool> _noSandbox = new("--no-sandbox") { Description = "Without a key offer no tools, instead of the sandbox [default: HUB_SANDBOX=off]." };

    private readonly Option<bool> _keyStdin = new("--key-stdin") { Description = "Read a key from the first line of standard input, before anything else." };

    public IEnumerable<Option> All => [_sandbox, _noSandbox, _keyStdin];

    /// <summary>What was asked for, the key included, which is read now.</summary>
    public async Task<HubResult<Settings>> ReadAsync(CommandRun run, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = run.Settings with
        {
            OnlySandbox = parsed.GetValue(_sandbox),
            NoSandbox = parsed.GetValue(_noSandbox) || run.Settings.NoSandbox,
            IsServer = true,
        };
        if (!parsed.GetValue(_keyStdin)) return settings;
        return (await KeyInput.FromInputAsync(run.Around, cancellation)).TryGet(out var key, out var error)
            ? settings with { Key = new Secret(key) }
            : error;
    }
}
