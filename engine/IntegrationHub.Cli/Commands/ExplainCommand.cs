using System.CommandLine;
using IntegrationHub.Cli.Codes;
using IntegrationHub.Cli.Printing;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>explain</c>: prints the page of a code, or which codes there are.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandFrame frame)
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "The code, such as IH0105; ih0105 and 105 will do [default: lists every code].",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return frame.Command("explain", "Explain the code of a finding.", [code], (run, parsed, _) =>
            Task.FromResult(parsed.GetValue(code) is { } typed ? Explain(run, typed) : List(run)));
    }

    private static int Explain(CommandRun run, string typed)
    {
        if (CodePages.Meant(typed) is not { } code) return run.Refuse(CliErrors.NotACode(typed));
        return CodePages.Find(code) is { } page
            ? run.Answer(page, found => CodePageWords.Of(found, run.Around.Width))
            : run.Refuse(CliErrors.NoSuchCode(code, CodePages.Near(code)));
    }

    private static int List(CommandRun run) => run.Answer(
        CodePages.Codes.Select(code => CodePages.Find(code)!),
        pages => pages.Select(page => new { page.Code, page.Title }),
        pages => CodePageWords.Of(pages, run.Around.Width));
}
