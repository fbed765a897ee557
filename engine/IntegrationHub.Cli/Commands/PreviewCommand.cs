using System.CommandLine;
using IntegrationHub.Cli.Printing;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>preview TOOL</c>: says what a call would do, and keeps a proposal of a write.</summary>
internal static class PreviewCommand
{
    public static Command Create(CommandFrame frame)
    {
        var tool = Parts.Tool();
        var input = Parts.Input();
        var connection = Parts.Connection();
        return frame.Command(
            "preview", "Say what a call would do. Changes nothing.", [tool, input, connection], async (run, parsed, cancellation) =>
            {
                var given = parsed.GetRequiredValue(input);
                var read = await InputText.ReadAsync(given, run.Around, cancellation);
                if (!read.TryGet(out var document, out var refused)) return run.Refuse(refused, ExitCodes.Usage);
                using (document)
                {
                    var name = parsed.GetRequiredValue(tool);
                    var account = parsed.GetValue(connection);
                    return await run.WithHubAsync(async session =>
                    {
                        if (await session.SignInAsync(mayRepeatCall: false, cancellation) is { } stranger) return run.Refuse(stranger);

                        var work = session.Hub.PreviewAsync(name, document.RootElement, account, cancellation);
                        var result = await ProgressLine.WhileAsync(run.Around, "Asking the service", work);
                        if (!result.TryGet(out var preview, out var error)) return run.Refuse(error);
                        var next = NextCall.Line(name, given, document.RootElement, preview.Token, account, run.Again);
                        return run.Answer(preview, p => new { Proposal = p }, p => PreviewWords.Of(p, next));
                    });
                }
            });
    }
}
