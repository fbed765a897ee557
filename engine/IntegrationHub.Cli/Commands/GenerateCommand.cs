using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Generators;
using IntegrationHub.Generators.Templates;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>generate</c>: writes everything that follows from the catalog, or checks that it is there.</summary>
internal static class GenerateCommand
{
    public static Command Create(CommandFrame frame)
    {
        var output = Parts.Place("--out", "The folder.");
        output.DefaultValueFactory = _ => "generated";
        var check = new Option<bool>("--check") { Description = "Write nothing; fail when the folder differs." };
        var templates = Parts.Place("--templates", "Templates that replace the built-in ones of the same name.");
        return frame.Command("generate", "Write what follows from the catalog.", [output, check, templates], (run, parsed, _) =>
            Task.FromResult(Generate(run, parsed.GetValue(output)!, parsed.GetValue(check), parsed.GetValue(templates))));
    }

    private static int Generate(CommandRun run, string output, bool isCheck, string? templates)
    {
        if (!CatalogSource.Find(run.Settings.Catalog, run.Around).TryGet(out var source, out var error)) return run.Refuse(error);
        if (!source.Load().TryGet(out var catalog, out error)) return run.Refuse(error);
        try
        {
            var look = templates is null ? TemplateSet.Default : TemplateSet.FromDirectory(templates);
            var files = GeneratorSet.All(catalog, look);
            return isCheck ? Check(run, output, files) : Write(run, output, files);
        }
        catch (TemplateException fault)
        {
            return run.Refuse(CliErrors.Usage($"{TemplateException.Code}: {fault.Message}", "--templates"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return run.Refuse(CliErrors.CannotWrite(output, fault.Message));
        }
    }

    private static int Write(CommandRun run, string output, IReadOnlyList<GeneratedFile> files)
    {
        var changes = GeneratedTree.Write(output, files);
        return run.Answer(
            new { Out = output, Files = files.Count, changes.Written, changes.Removed },
            c => $"{c.Out}: {c.Files} files, {c.Written.Count} written, {c.Removed.Count} removed.\n");
    }

    private static int Check(CommandRun run, string output, IReadOnlyList<GeneratedFile> files)
    {
        var drift = GeneratedTree.Check(output, files);
        run.Answer(
            new { Out = output, Files = files.Count, Drift = drift },
            c => c.Drift.Count == 0
                ? $"{c.Out}: {c.Files} files, none differs from the catalog.\n"
                : string.Concat(c.Drift.Select(d => $"{output}/{d.Path}: error {d.Code}: {d.Message}\n")));
        return drift.Count == 0 ? ExitCodes.Done : ExitCodes.Refused;
    }
}
