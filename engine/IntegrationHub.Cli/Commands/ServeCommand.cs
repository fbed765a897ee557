using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Http;
using IntegrationHub.Mcp;
using IntegrationHub.Mcp.Http;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>serve</c>: answers over HTTP until it is stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandFrame frame)
    {
        var listening = new TlsOptions();
        var account = new AccountOptions();
        var exposing = new ExposureOptions();
        var guarding = new AccessOptions();
        return frame.Command("serve", "Answer over HTTP until stopped, MCP clients at /mcp.", [.. listening.All, .. account.All, .. exposing.All, .. guarding.All], async (run, parsed, cancellation) =>
        {
            if (!listening.Read(parsed, run.Around.Time.GetUtcNow()).TryGet(out var plan, out var error)) return run.Refuse(error, ExitCodes.Usage);
            using var listen = plan;
            if (!(await account.ReadAsync(run, parsed, cancellation)).TryGet(out var settings, out var noKey)) return run.Refuse(noKey, ExitCodes.Usage);
            return await run.WithHubAsync(settings, session => exposing.Read(parsed, session.Catalog).TryGet(out var exposure, out var unknown)
                ? ServeAsync(run, session, listen, exposure, guarding.Read(parsed), cancellation)
                : Task.FromResult(run.Refuse(unknown, ExitCodes.Usage)));
        });
    }

    private static async Task<int> ServeAsync(
        CommandRun run, HubSession session, ListenPlan listen, McpExposure exposure, HubAccess access, CancellationToken cancellation)
    {
        using var gate = new AccessGate(session.Tokens, run.Around.Time);
        access = access with { Gate = gate, Time = run.Around.Time, IsTokenNeeded = access.IsTokenNeeded || listen.Addresses.Any(a => !a.IsOwnMachine) };
        bool hasTokens;
        try
        {
            await session.Store.FindAsync("prop_start", cancellation);
            hasTokens = await gate.HasTokensAsync(cancellation);
            if (listen.Addresses.FirstOrDefault(a => !a.IsOwnMachine) is { } open && !await gate.WorksAsync(cancellation)) return run.Refuse(ListenAddress.NoTokens(open));
        }
        catch (StoreException fault)
        {
            return run.Refuse(CliErrors.StoreFailed(fault));
        }

        Connection? connection = null;
        foreach (var integration in session.Catalog.Integrations)
        {
            var found = await session.Connections.GetAsync(integration, null, cancellation);
            if (!found.TryGet(out connection, out var missing) && !await session.Connections.MayStartAsync(integration, cancellation)) return run.Refuse(missing);
        }

        var speaks = HubMcp.Options(session.Live, exposure, run.Around.Time);
        var started = await HubServer.StartAsync(
            session.Live, session.Store, listen.Addresses, run.Around.Error, cancellation, app => app.MapMcp(speaks, run.Around.Time), access, listen.Certificate);
        if (!started.TryGet(out var server, out var error)) return run.Refuse(error);
        CatalogNotices.Print(session.Live, run.Around);
        PolicyNotices.Print(session.Policy, run.Around);
        await using (session.Watch())
        await using (session.WatchPolicy())
        await using (session.KeepSettled())
        await using (session.WatchAvailability())
        await using (server)
        {
            var environment = connection?.Environment.ToString().ToLowerInvariant() ?? "none";
            run.Answer(
                new { server.Urls, Environment = environment, Connection = connection?.Name },
                s => $"IntegrationHub listens on {string.Join(" and ", s.Urls)} "
                    + $"({s.Environment}, {Source(session, connection)}). {Asked(hasTokens || access.IsTokenNeeded)}Ctrl-C stops it.\n");
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCodes.Done;
    }

    private static string Asked(bool isAsked) => isAsked ? "Every request needs an access token. " : "";

    private static string Source(HubSession session, Connection? connection) => connection?.Name switch
    {
        ConfiguredConnections.SandboxName when session.HasOwnSandbox =>
            $"the embedded sandbox; its shop is kept in {session.SandboxFolder}",
        ConfiguredConnections.SandboxName => $"the sandbox at {connection.ApiBase}",
        null => "no account by itself: ./hub connections list shows which there are",
        var name => $"the account of {name}",
    };
}
