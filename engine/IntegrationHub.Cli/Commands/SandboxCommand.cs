using System.CommandLine;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Sandbox;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>sandbox</c>: runs the stateful double of Stripe alone until it is stopped.</summary>
internal static class SandboxCommand
{
    private const int DefaultPort = 12111;

    public static Command Create(CommandFrame frame)
    {
        var port = Parts.WholeNumber("--port", "The port on 127.0.0.1; 0 takes any free one.", DefaultPort, 0, 65535);
        var seed = Seed();
        var state = Parts.Place("--state", "The folder that keeps the shop, in shop.jsonl, or a .jsonl file [default: none, it is forgotten at the end].", "DIR");
        return frame.Command(
            "sandbox", "Run the stateful double of Stripe alone until stopped.", [port, seed, state], (run, parsed, cancellation) =>
            ServeAsync(run, new SandboxOptions
            {
                Port = parsed.GetValue(port),
                Seed = parsed.GetValue(seed) == "empty" ? SandboxSeed.Empty : SandboxSeed.Shop,
                SeedFile = parsed.GetValue(seed) is { } file and not ("shop" or "empty") ? file : null,
                StateFile = StateFile(parsed.GetValue(state)),
            }, cancellation));
    }

    private static Option<string> Seed()
    {
        var seed = new Option<string>("--seed")
        {
            Description = "What a new shop has in it: a small shop with a past, nothing, or a shop that was saved.",
            HelpName = "shop|empty|FILE",
            DefaultValueFactory = _ => "shop",
        };
        seed.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("shop" or "empty") } token] && !File.Exists(token.Value))
                result.AddError($"--seed is \"{PlainText.Clip(token.Value)}\"; it must be shop, empty or a file that is there.");
        });
        return seed;
    }

    private static string? StateFile(string? given) =>
        given is null || File.Exists(given) || given.EndsWith(".jsonl", StringComparison.Ordinal) ? given : Path.Combine(given, "shop.jsonl");

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
