using System.CommandLine;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>sandbox</c>: runs the stateful double of Stripe alone until it is stopped.</summary>
internal static class SandboxCommand
{
    private const int DefaultPort = 12111;

    public static Command Create(CommandFrame frame)
    {
        var port = Parts.WholeNumber("--port", "The port on 127.0.0.1; 0 takes any free one.", DefaultPort, 0, 65535);
        var seed = Parts.OneOf("--seed", "What a new shop has in it.", "shop", "shop", "empty");
        var state = Parts.Place("--state", "The file that keeps the shop [default: none, it is forgotten at the end].", "FILE");
        return frame.Command(
            "sandbox", "Run the stateful double of Stripe alone until stopped.", [port, seed, state], (run, parsed, cancellation) =>
            ServeAsync(run, new SandboxOptions
            {
                Port = parsed.GetValue(port),
                Seed = parsed.GetValue(seed) == "empty" ? SandboxSeed.Empty : SandboxSeed.Shop,
                StateFile = parsed.GetValue(state),
            }, cancellation));
    }

    private static async Task<int> ServeAsync(CommandRun run, SandboxOptions options, CancellationToken cancellation)
    {
        try
        {
            await using var server = await SandboxServer.StartAsync(options, cancellation);
            run.Answer(
                new { Url = server.BaseAddress.GetLeftPart(UriPartial.Authority), options.StateFile },
                s => $"The sandbox listens on {s.Url} (kept in {s.StateFile ?? "memory"}; "
                    + "any key that begins with sk_test_ opens it). Ctrl-C stops it.\n");
            await server.WaitForShutdownAsync(cancellation);
            return ExitCodes.Done;
        }
        catch (SandboxStartException fault)
        {
            return run.Refuse(CliErrors.SandboxStart(fault));
        }
    }
}
