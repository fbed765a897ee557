using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Mcp;
using IntegrationHub.Mcp.Stdio;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>mcp</c>: speaks the Model Context Protocol over standard input and output, for a client that starts it.</summary>
internal static class McpCommand
{
    public static Command Create(CommandFrame frame)
    {
        var exposing = new ExposureOptions();
        var account = new AccountOptions();
        return frame.Command(
            "mcp",
            "Speak MCP over standard input and output, for a client that starts this.",
            [.. exposing.All, .. account.All],
            async (run, parsed, cancellation) =>
            {
                if (!(await account.ReadAsync(run, parsed, cancellation)).TryGet(out var settings, out var noKey)) return run.Refuse(noKey, ExitCodes.Usage);
                return await run.WithHubAsync(settings, session => exposing.Read(parsed, session.Catalog).TryGet(out var exposure, out var error)
                    ? SpeakAsync(run, session, exposure, cancellation)
                    : Task.FromResult(run.Refuse(error, ExitCodes.Usage)));
            });
    }

    // Standard output belongs to the protocol; what a person should know goes to standard error.
    private static async Task<int> SpeakAsync(CommandRun run, HubSession session, McpExposure exposure, CancellationToken cancellation)
    {
        using var signIn = new SignIn(session.Tokens, run.Around);
        if (!(await signIn.CallerAsync(mayRepeatCall: false, cancellation)).TryGet(out _, out var stranger)) return run.Refuse(stranger);
        CatalogNotices.Print(session.Live, run.Around);
        PolicyNotices.Print(session.Policy, run.Around);
        await using (session.Watch())
        await using (session.WatchPolicy())
        await using (session.KeepSettled())
        await using (session.WatchAvailability())
        {
            await StdioHost.RunAsync(HubMcp.Options(session.Live, exposure, run.Around.Time, token => signIn.CallerAsync(mayRepeatCall: true, token)), run.Around.In, run.Around.OpenOut(), cancellation);
        }

        return ExitCodes.Done;
    }
}
