using System.CommandLine;

namespace IntegrationHub.Cli;

/// <summary>Joins a command to what it does.</summary>
internal sealed class CommandFrame(GlobalOptions globals, Surroundings around)
{
    /// <summary>Makes a command of its name, its description, its parts and its work.</summary>
    public Command Command(
        string name, string description, IEnumerable<Symbol> parts, Func<CommandRun, ParseResult, CancellationToken, Task<int>> work)
    {
        var command = new Command(name, description);
        foreach (var part in parts)
        {
            if (part is Option option) command.Add(option);
            else if (part is Argument argument) command.Add(argument);
        }

        command.SetAction((parsed, cancellation) =>
            work(new CommandRun(globals.Of(parsed, around), around, [.. globals.Again(parsed)]), parsed, cancellation));
        return command;
    }
}
