using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Doctor;
using IntegrationHub.Cli.Printing;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>doctor</c>: looks at everything the hub needs, and says what to do about what is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandFrame frame) => frame.Command(
        "doctor", "Look at everything the hub needs, and say what to do about what is wrong.", [], async (run, _, cancellation) =>
        {
            var checks = new List<Check> { ProgramCheck.OfThis(), HomeCheck.Of(HubHome.Of(run.Around)) };
            checks.AddRange(await StoreChecks.OfAsync(run.Settings, run.Around, cancellation));
            if (HubSession.Open(run.Settings, run.Around).TryGet(out var session, out var error))
            {
                await using (session)
                {
                    checks.Insert(0, Check.Ok("catalog", $"{session.Catalog.Tools.Count} tools of {string.Join(", ", session.Catalog.Integrations.Select(known => known.Name))}."));

                    // Without its store the hub has no connections to look at.
                    if (!checks.Any(check => check is { Name: "store", IsProblem: true })) checks.AddRange(await ConnectionChecks.OfAsync(run, session, cancellation));
                }
            }
            else
            {
                checks.Insert(0, Check.Problem("catalog", error));
            }

            run.Answer(checks, all => new { Ok = !all.Any(check => check.IsProblem), Checks = all.Select(check => new { Check = check.Name, check.State, check.Says, check.Hint }) }, DoctorWords.Of);
            return checks.Any(check => check.IsProblem) ? ExitCodes.Refused : ExitCodes.Done;
        });
}
