using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Permissions;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>connect INTEGRATION</c>: keeps a key, sealed.</summary>
internal static class ConnectCommand
{
    public static Command Create(CommandFrame frame)
    {
        var service = new Argument<string>("INTEGRATION") { Description = "The service, as ./hub tools list names it before the first _." };
        var name = new Option<string?>("--name") { Description = "What it is called [default: INTEGRATION-ENVIRONMENT].", HelpName = "NAME" };
        var fromInput = new Option<bool>("--key-stdin") { Description = "Read the key from standard input instead of asking for it." };
        var unrestricted = new Option<bool>("--allow-unrestricted") { Description = "Keep a key that may do everything with real money." };

        var isDefault = new Option<bool>("--default") { Description = "Take it from now on when no connection is named." };
        var untested = new Option<bool>("--no-test") { Description = "Keep the key without trying it first." };

        // Only so that a key which is typed here is met with the reason, and not with a line that repeats it.
        var typed = new Argument<string[]>("KEY") { Hidden = true, Arity = ArgumentArity.ZeroOrMore };
        return frame.Command(
            "connect", "Keep a key of a service, sealed, so that tools can use its account.", [service, name, fromInput, unrestricted, isDefault, untested, typed],
            (run, parsed, cancellation) =>
            {
                if (parsed.GetValue(typed) is { Length: > 0 }) return Task.FromResult(run.Refuse(ConnectionErrors.KeyIsArgument(), ExitCodes.Usage));
                var asked = new Asked(parsed.GetRequiredValue(service), parsed.GetValue(name), parsed.GetValue(fromInput), parsed.GetValue(unrestricted), !parsed.GetValue(untested), parsed.GetValue(isDefault));
                return run.WithHubAsync(async session => (await ConnectAsync(run, session, asked, cancellation)).TryGet(out var kept, out var error)
                    ? run.Answer(kept, shown => new { shown.Connection, shown.Test }, ConnectionWords.Connected)
                    : run.Refuse(error));
            });
    }

    private static async Task<HubResult<Connected>> ConnectAsync(CommandRun run, HubSession session, Asked asked, CancellationToken cancellation)
    {
        if (!Find(session.Catalog, asked.Service).TryGet(out var integration, out var error)) return error;
        if (asked.Name is { } given && !ConnectionName.IsOne(given)) return ConnectionErrors.NotAName(given);
        if (!(await session.AdminAsync(cancellation)).TryGet(out var by, out error)) return error;
        if (!(await KeyInput.ReadAsync(run.Around, integration, asked.FromInput, cancellation)).TryGet(out var key, out error)) return error;
        if (!KeyKind.Of(key, integration.Manifest.Credential, ConnectionErrors.TheKey).TryGet(out var kind, out error)) return error with { Code = ConnectionErrors.KeyRefused };
        if (kind.Unrestricted is { } why)
        {
            if (!asked.Unrestricted) return ConnectionErrors.Unrestricted(kind.Prefix, why);
            run.Around.Error.Write($"warning: This key begins with {kind.Prefix}. {why}\n");
        }

        var name = asked.Name ?? $"{integration.Name}-{Names.Of(kind.Environment)}";
        var secret = new Secret(key);
        KeyTest? test = null;
        if (asked.Tests)
        {
            // What is found is kept only with the key, so that a key which is refused leaves nothing behind.
            var account = session.Connections.With(name, integration, kind.Environment, secret);
            var work = session.Hub.TestAsync(account, keeps: false, cancellation);
            if (!(await ProgressLine.WhileAsync(run.Around, "Trying the key", work)).TryGet(out test, out error)) return ConnectionErrors.KeyNotTried(error);
        }

        var kept = await session.Vault.KeepAsync(new(name, integration.Name, kind, secret), by.Decides, cancellation);
        if (!kept.TryGet(out var stored, out error)) return error;
        if (test is not null && !(await session.Hub.KeepAsync(test, stored.Integration, stored.KeyDigest, cancellation)).TryGet(out _, out error)) return error;
        if (asked.IsDefault && !(await session.Vault.ChooseAsync(name, by.Decides, cancellation)).TryGet(out _, out error)) return error;
        return new Connected(ConnectionList.Of(stored, asked.IsDefault), test);
    }

    private static HubResult<Integration> Find(ToolCatalog catalog, string name)
    {
        string[] names = [.. catalog.Integrations.Select(known => known.Name)];
        return catalog.Integrations.FirstOrDefault(known => known.Name == name) is { } found
            ? found
            : ConnectionErrors.NoSuchService(name, names, Nearest.Of(name, names));
    }

    private sealed record Asked(string Service, string? Name, bool FromInput, bool Unrestricted, bool Tests, bool IsDefault);
}
