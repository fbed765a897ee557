using System.CommandLine;
using IntegrationHub.Cli.Composition;
using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Scaffolding;

namespace IntegrationHub.Cli.Commands;

/// <summary><c>new</c>: begins a manifest from what the service says of itself, and says what is left to write.</summary>
internal static class NewCommand
{
    private const string Variable = "HUB_FACTS";

    public static Command Create(CommandFrame frame)
    {
        var endpoint = new Argument<string[]>("ENDPOINT")
        {
            Description = "The operation: its name among the facts (RESOURCE.ACT), or its method and path.",
            Arity = new(1, 2),
        };
        var facts = Parts.Facts($"The folder of facts about the service [default: {Variable}].");
        var group = new Option<string?>("--group") { Description = "The folder it goes into [default: by its name].", HelpName = "G" };
        return frame.Command("new", "Begin the manifest of an endpoint.", [endpoint, facts, group], (run, parsed, _) => Task.FromResult(New(
            run,
            string.Join(' ', parsed.GetRequiredValue(endpoint)),
            parsed.GetValue(facts) ?? run.Around.Variable(Variable),
            parsed.GetValue(group))));
    }

    private static int New(CommandRun run, string endpoint, string? folder, string? group)
    {
        if (folder is null) return run.Refuse(CliErrors.NoFacts(Variable), ExitCodes.Usage);
        var (facts, problem) = FactsReader.Read(folder);
        if (facts is null) return run.Refuse(CliErrors.Facts(problem!), ExitCodes.Usage);
        if (!CatalogFolder.Find(run.Settings.Catalog).TryGet(out var catalog, out var error)) return run.Refuse(error);
        if (!ManifestScaffolder.Begin(catalog, facts, endpoint, group).TryGet(out var begun, out error)) return run.Refuse(error);
        var file = Path.GetRelativePath(Environment.CurrentDirectory, begun.File);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(begun.File)!);
            using var stream = new StreamWriter(new FileStream(begun.File, FileMode.CreateNew));
            stream.Write(begun.Text);
        }
        catch (IOException) when (File.Exists(begun.File))
        {
            return run.Refuse(CliErrors.AlreadyThere(file));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return run.Refuse(CliErrors.CannotWrite(Path.GetDirectoryName(file)!, fault.Message, field: null));
        }

        var lint = $"./hub lint --facts {ShellWord.Of(folder)} {ShellWord.Of(file)}";
        return run.Answer(
            new { File = file, begun.Tool, begun.Request, begun.Fields, Next = lint },
            made => $"""
                {made.File}: {made.Request} with {made.Fields} {(made.Fields == 1 ? "field" : "fields")}; the file's name makes it {made.Tool}.
                Write what stands there as TODO, and leave out with a reason what nobody needs. What is left to do is said by
                  {made.Next}

                """);
    }
}
