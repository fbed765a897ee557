using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Grants;

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
                if (!options.Read(parsed, session.Catalog, who.Decides, run.Around.Time.GetUtcNow()).TryGet(out var grant, out var error))
                    return run.Refuse(error, ExitCodes.Usage);
                return await KeptAsync(run, async () =>
                {
                    await session.Store.AddGrantAsync(grant, GrantEntries.Given(grant), cancellation);
                    return run.Answer(ShownGrant.Of(new(grant, 0, 0), grant.GivenAt), GrantWords.Given);
                });
            }));
    }

    public static Command List(CommandFrame frame) => frame.Command(
        "grants", "List the grants, the newest first.", [], (run, _, cancellation) => run.WithHubAsync(session => KeptAsync(run, async () =>
        {
            var now = run.Around.Time.GetUtcNow();
            var grants = await session.Store.GrantsAsync(null, cancellation);
            return run.Answer(new { Grants = grants.Select(use => ShownGrant.Of(use, now)).ToList() }, shown => GrantWords.Of(shown.Grants, run.Around.Width));
        })));

    public static Command TakeBack(CommandFrame frame)
    {
        var id = new Argument<string>("ID") { Description = "The grant, as ./hub policy grants prints it." };
        return frame.Command("revoke", "Take a grant back, as the person in charge.", [id], (run, parsed, cancellation) => run.WithHubAsync(async session =>
        {
            using var signIn = new SignIn(session.Tokens, run.Around);
            if (!(await signIn.PersonAsync(cancellation)).TryGet(out var who, out var stranger)) return run.Refuse(stranger);
            var (name, now) = (parsed.GetRequiredValue(id), run.Around.Time.GetUtcNow());
            return await KeptAsync(run, async () => await session.Store.RevokeGrantAsync(name, now, GrantEntries.TakenBack(name, who.Decides, now), cancellation)
                ? run.Answer(new { Id = name, State = "revoked" }, _ => $"{name} was taken back. What was proposed under it has to be approved.\n")
                : run.Refuse(GrantMessages.NotInForce(name)));
        }));
    }

    private static async Task<int> KeptAsync(CommandRun run, Func<Task<int>> step)
    {
        try
        {
            return await step();
        }
        catch (StoreException fault)
        {
            return run.Refuse(CliErrors.StoreFailed(fault));
        }
    }
}
