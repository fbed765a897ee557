using System.CommandLine;
using IntegrationHub.Cli.Printing;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>connections list|test|default|remove|rotate-key</c>: the accounts that tools can use, and the key that seals the stored ones.</summary>
internal static class ConnectionsCommand
{
    public static Command Create(CommandFrame frame) => new("connections", "Look at, test and remove connections.")
    {
        List(frame), Test(frame), Default(frame), Remove(frame), RotateKey(frame),
    };

    private static Command List(CommandFrame frame) => frame.Command(
        "list", "List the connections, and which is taken when none is named.", [], (run, _, cancellation) => run.WithHubAsync(async session =>
            (await ConnectionList.OfAsync(session, cancellation)).TryGet(out var all, out var error)
                ? run.Answer(all, shown => new { Connections = shown }, shown => ConnectionWords.Of(shown, run.Around))
                : run.Refuse(error)));

    private static Command Test(CommandFrame frame)
    {
        var name = new Argument<string?>("NAME") { Description = "The connection [default: the one that is taken when none is named].", Arity = ArgumentArity.ZeroOrOne };
        return frame.Command(
            "test", "Find out by harmless reads what a key may do, and which tools will not work.", [name], (run, parsed, cancellation) => run.WithHubAsync(async session =>
            {
                var tested = await ConnectionTest.RunAsync(run, session, parsed.GetValue(name), cancellation);
                return tested.TryGet(out var found, out var error)
                    ? run.Answer(found, shown => new { Test = shown }, shown => KeyTestWords.Of(shown, run.Around.Width))
                    : run.Refuse(error);
            }));
    }

    private static Command Default(CommandFrame frame)
    {
        var name = new Argument<string>("NAME") { Description = "The connection's name." };
        return frame.Command("default", "Choose the stored connection that is taken when none is named.", [name], (run, parsed, cancellation) =>
            run.WithHubAsync(async session =>
            {
                if (!(await session.AdminAsync(cancellation)).TryGet(out var by, out var stranger)) return run.Refuse(stranger);
                var chosen = await session.Vault.ChooseAsync(parsed.GetRequiredValue(name), by.Decides, cancellation);
                return chosen.TryGet(out var kept, out var error)
                    ? run.Answer(ConnectionList.Of(kept, isDefault: true), shown => new { Default = shown }, ConnectionWords.Chosen)
                    : run.Refuse(error);
            }));
    }

    private static Command Remove(CommandFrame frame)
    {
        var name = new Argument<string>("NAME") { Description = "The connection's name." };
        return frame.Command("remove", "Remove a stored connection. The key itself stays valid at the service.", [name], (run, parsed, cancellation) =>
            run.WithHubAsync(async session =>
            {
                if (!(await session.AdminAsync(cancellation)).TryGet(out var by, out var stranger)) return run.Refuse(stranger);
                var removed = await session.Vault.RemoveAsync(parsed.GetRequiredValue(name), by.Decides, cancellation);
                return removed.TryGet(out var gone, out var error)
                    ? run.Answer(ConnectionList.Of(gone, isDefault: false), shown => new { Removed = shown }, ConnectionWords.Removed)
                    : run.Refuse(error);
            }));
    }

    private static Command RotateKey(CommandFrame frame) => frame.Command(
        "rotate-key", "Seal every stored connection anew with another master key.", [], (run, _, cancellation) => run.WithHubAsync(async session =>
        {
            if (!(await session.AdminAsync(cancellation)).TryGet(out var by, out var stranger)) return run.Refuse(stranger);
            return (await session.Vault.RotateAsync(by.Decides, cancellation)).TryGet(out var rotation, out var error)
                ? run.Answer(rotation, done => ConnectionWords.Rotated(done, run.Around))
                : run.Refuse(error);
        }));
}
