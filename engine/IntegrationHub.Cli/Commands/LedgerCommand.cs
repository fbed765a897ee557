using System.CommandLine;
using System.Globalization;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>ledger list|verify|export|prune</c>: the record of every proposal and outcome. It needs no catalog and reaches no service.</summary>
internal static class LedgerCommand
{
    // What was sent and never answered is asked about for a day; nothing younger is removed.
    private const int LeastDays = 2;

    public static Command Create(CommandFrame frame) => new("ledger", "Look at, check and keep the record of every proposal and outcome.")
    {
        List(frame), Verify(frame), Export(frame), Prune(frame),
    };

    private static Command List(CommandFrame frame)
    {
        var limit = Parts.WholeNumber("--limit", "How many rows, 1 to 200.", 20, 1, 200);
        var proposal = new Option<string?>("--proposal") { Description = "Only rows of this proposal.", HelpName = "ID" };
        var cursor = Number("--cursor", "The cursor of the page before.");
        return frame.Command("list", "List the last rows, the newest first.", [limit, proposal, cursor], (run, parsed, cancellation) =>
            run.WithStoreAsync(async store =>
            {
                var query = new LedgerQuery(parsed.GetValue(limit), parsed.GetValue(cursor), parsed.GetValue(proposal));
                var rows = store is null ? [] : await store.LatestAsync(query, cancellation);
                return run.Answer(LedgerPage.Of(query, rows), page => LedgerWords.Of(page, run.Around.Width));
            }));
    }

    private static Command Verify(CommandFrame frame)
    {
        var head = Head();
        return frame.Command(
            "verify", "Read every row and find each that is not as the hub wrote it.", [head], (run, parsed, cancellation) => run.WithStoreAsync(async store =>
            {
                var noted = parsed.GetValue(head);
                var verdict = store is null ? LedgerVerifier.OfNothing(noted) : await LedgerVerifier.VerifyAsync(store, noted, cancellation);
                var printed = run.Answer(verdict, LedgerWords.Of);
                return verdict.IsWhole ? printed : ExitCodes.Refused;
            }));
    }

    private static Command Export(CommandFrame frame) => frame.Command(
        "export", "Print every row as JSON Lines, each with its hash.", [], (run, _, cancellation) => run.WithStoreAsync(async store =>
        {
            if (store is null) return ExitCodes.Done;
            await foreach (var line in LedgerExport.LinesAsync(store, cancellation)) await run.Around.Out.WriteAsync($"{line}\n");
            return ExitCodes.Done;
        }));

    private static Command Prune(CommandFrame frame)
    {
        var keep = Parts.WholeNumber("--keep", $"How many days to keep, at least {LeastDays}.", LeastDays, LeastDays, 36_500);
        (keep.Required, keep.DefaultValueFactory) = (true, null);
        return frame.Command(
            "prune", "Remove older rows; a checkpoint keeps the rest verifiable.", [keep], (run, parsed, cancellation) => run.WithStoreAsync(async store =>
            {
                var now = run.Around.Time.GetUtcNow();
                var before = now - TimeSpan.FromDays(parsed.GetValue(keep));
                if (store is null) return run.Answer(new PrunedLedger(before, null, null), LedgerWords.Of);
                using var signIn = new SignIn(store.Tokens, run.Around);
                if (!(await signIn.PersonAsync(Scopes.Admin, cancellation)).TryGet(out var who, out var stranger)) return run.Refuse(stranger);
                var checkpoint = await store.PruneAsync(before, who.Decides, now, cancellation);
                return run.Answer(new PrunedLedger(before, checkpoint?.Entry.Through, checkpoint?.Number), LedgerWords.Of);
            }));
    }

    private static Option<long?> Number(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
            result.AddError($"{name} is \"{PlainText.Clip(text)}\"; it must be a whole number.");
            return null;
        },
    };

    private static Option<LedgerHead?> Head() => new("--head")
    {
        Description = "An end that verify printed before; it has to be in the ledger still.",
        HelpName = "NUMBER:HASH",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (LedgerHead.Read(text) is { } head) return head;
            result.AddError($"--head is \"{PlainText.Clip(text)}\"; it must be NUMBER:HASH, as ./hub ledger verify prints it.");
            return null;
        },
    };
}
