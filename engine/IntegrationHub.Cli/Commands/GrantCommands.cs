using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>policy grant|grants|revoke</c>: what a person allows beforehand, within bounds and for a time.</summary>
internal static class GrantCommands
{
    public static Command Give(CommandFrame frame)
    {
        var options = new GrantOptions();
        return frame.Command(
            "grant",
            "Allow some writes beforehand, as the person in charge: what a rule would have a person approve is confirmed instead.",
            options.All,
            (run, parsed, cancellation) => run.WithHubAsync(async session =>
            {
                using var signIn = new SignIn(session.Tokens, run.Around);
                if (!(await signIn.PersonAsync(cancellation)).TryGet(out var who, out var stranger)) return run.Refuse(stranger);
                if (!options.Read(parsed).TryGet(out var asked, out var error)) return run.Refuse(error, ExitCodes.Usage);
                var given = await session.Hub.For(who).GiveAsync(asked, cancellation);
                return given.TryGet(out var grant, out error)
                    ? run.Answer(grant, GrantWords.Given)
                    : run.Refuse(error, error.Code == ErrorCodes.BadRequest ? ExitCodes.Usage : ExitCodes.Refused);
            }));
    }

    public static Command List(CommandFrame frame) => frame.Command(
        "grants", "List the grants, the newest first.", [], (run, _, cancellation) => run.WithHubAsync(async session =>
            (await session.Hub.GrantsAsync(cancellation)).TryGet(out var grants, out var error)
                ? run.Answer(grants, shown => new { Grants = shown }, shown => GrantWords.Of(shown, run.Around.Width))
                : run.Refuse(error)));

    public static Command TakeBack(CommandFrame frame)
    {
        var id = new Argument<string>("ID") { Description = "The grant, as ./hub policy grants prints it." };
        return frame.Command("revoke", "Take a grant back, as the person in charge.", [id], (run, parsed, cancellation) => run.WithHubAsync(async session =>
        {
            using var signIn = new SignIn(session.Tokens, run.Around);
            if (!(await signIn.PersonAsync(cancellation)).TryGet(out var who, out var stranger)) return run.Refuse(stranger);
            return (await session.Hub.For(who).TakeBackAsync(parsed.GetRequiredValue(id), cancellation)).TryGet(out var gone, out var error)
                ? run.Answer(gone, shown => $"{shown.Id} was taken back. What was proposed under it has to be approved.\n")
                : run.Refuse(error);
        }));
    }
}
