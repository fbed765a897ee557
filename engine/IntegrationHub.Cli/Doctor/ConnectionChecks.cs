using IntegrationHub.Cli.Commands;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Permissions;

namespace IntegrationHub.Cli.Doctor;

/// <summary>Whether each connection opens and its key is known to the service, what it may do, and whether the clocks agree.</summary>
internal static class ConnectionChecks
{
    // Signatures and idempotency keys are judged by time; a minute is no trouble to either.
    private const long MostSkew = 60;

    public static async Task<IReadOnlyList<Check>> OfAsync(CommandRun run, HubSession session, CancellationToken cancellation)
    {
        if (!(await ConnectionList.OfAsync(session, cancellation)).TryGet(out var all, out var error)) return [Check.Problem("connections", error)];
        var checks = new List<Check>();
        long? skew = null;
        foreach (var one in all)
        {
            var name = $"connection {one.Name}";
            if (one.Source == "none")
            {
                checks.Add(Check.Ok(name, "No account is connected: everything runs against the sandbox."));
            }
            else if ((await ConnectionTest.RunAsync(run, session, one.Name, cancellation)).TryGet(out var test, out var fault))
            {
                checks.Add(Judge(name, one, test, session));
                skew ??= test.ClockSkew;
            }
            else
            {
                checks.Add(Check.Problem(name, fault));
            }
        }

        if (skew is { } known) checks.Add(Clock(known));
        return checks;
    }

    private static Check Judge(string name, ShownConnection one, KeyTest test, HubSession session)
    {
        var why = session.Catalog.Integrations.First(known => known.Name == one.Integration).Manifest.Credential.Unrestricted.GetValueOrDefault(one.Kind ?? "");
        var says = $"{KeyTestWords.Summary(test)}";
        return why is not null ? Check.Note(name, $"{says} The key begins with {one.Kind}.", why)
            : test.Unavailable.Count > 0 ? Check.Note(name, says, $"./hub connections test {one.Name} shows which.")
            : Check.Ok(name, says);
    }

    private static Check Clock(long skew) => Math.Abs(skew) <= MostSkew
        ? Check.Ok("clock", "It agrees with the service's.")
        : Check.Problem("clock", $"It is {Math.Abs(skew)} seconds {(skew > 0 ? "ahead of" : "behind")} the service's.", "Let this machine take its time from a time server.");
}
