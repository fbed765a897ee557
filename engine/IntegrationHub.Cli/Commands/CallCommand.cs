using System.CommandLine;
using IntegrationHub.Cli.Printing;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>call TOOL</c>: does it; a write with the token of its preview, and once.</summary>
internal static class CallCommand
{
    public static Command Create(CommandFrame frame)
    {
        var tool = Parts.Tool();
        var input = Parts.Input();
        var connection = Parts.Connection();
        var confirm = new Option<string?>("--confirm") { Description = "The token of the preview, for a write.", HelpName = "TOKEN" };
        return frame.Command(
            "call", "Call a tool. A write needs the token of its preview and happens once.", [tool, input, confirm, connection],
            async (run, parsed, cancellation) =>
            {
                var read = await InputText.ReadAsync(parsed.GetRequiredValue(input), run.Around, cancellation);
                if (!read.TryGet(out var document, out var refused)) return run.Refuse(refused, ExitCodes.Usage);
                using (document)
                {
                    return await run.WithHubAsync(async session =>
                    {
                        if (await session.SignInAsync(mayRepeatCall: true, cancellation) is { } stranger) return run.Refuse(stranger);

                        // Whoever writes also sees to what an earlier command left open when it was killed.
                        var settling = parsed.GetValue(confirm) is null ? Task.CompletedTask : session.SettleAsync(cancellation);
                        var work = session.Hub.CallAsync(
                            parsed.GetRequiredValue(tool),
                            document.RootElement,
                            parsed.GetValue(confirm),
                            parsed.GetValue(connection),
                            cancellation);
                        var result = await ProgressLine.WhileAsync(run.Around, "Waiting for the service", work);
                        await settling;
                        return result.TryGet(out var done, out var error) ? run.Answer(done, ResultWords.Of) : run.Refuse(error);
                    });
                }
            });
    }
}
