using System.CommandLine;
using System.CommandLine.Parsing;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Cli;

/// <summary>Says what is wrong with a command line: the first mistake, what would have been right, and where to read on.</summary>
internal static class UsageWords
{
    public static HubError Of(ParseResult parsed)
    {
        var path = new List<Command>();
        for (var at = parsed.CommandResult; at is not null; at = at.Parent as CommandResult) path.Insert(0, at.Command);
        var typed = string.Join(' ', path.Select(c => c is RootCommand ? "./hub" : c.Name));
        var error = Unmatched(parsed, typed, path) ?? NoCommand(parsed, typed) ?? Missing(parsed, typed)
            ?? Refused(parsed.Errors[0]);
        return error with { Hint = $"{typed} --help" };
    }

    private static HubError Refused(ParseError error)
    {
        var option = (error.SymbolResult as OptionResult)?.Option;
        return CliErrors.Usage(error.Message, option?.Name) with
        {
            Allowed = option?.HelpName?.Split('|') is { Length: > 1 } words ? words : null,
        };
    }

    private static HubError? Unmatched(ParseResult parsed, string typed, IReadOnlyList<Command> path)
    {
        if (parsed.UnmatchedTokens.Count == 0) return null;
        var token = parsed.UnmatchedTokens[0];
        if (token.StartsWith('-'))
            return Unknown(token, "option", typed, path.SelectMany(c => c.Options.Where(o => c == path[^1] || o.Recursive)));
        return parsed.CommandResult.Command.Subcommands.Count > 0
            ? Unknown(token, "command", typed, parsed.CommandResult.Command.Subcommands)
            : CliErrors.Usage($"{typed} does not take \"{PlainText.Clip(Redaction.Clean(token))}\".");
    }

    private static HubError Unknown(string token, string kind, string typed, IEnumerable<Symbol> symbols)
    {
        string[] allowed = [.. symbols.Where(s => !s.Hidden).Select(s => s.Name).Order(StringComparer.Ordinal)];
        var nearest = Nearest.Of(token, allowed);
        var meant = nearest is null ? "." : $"; did you mean {nearest}?";
        return CliErrors.Usage($"{typed} has no {kind} \"{PlainText.Clip(Redaction.Clean(token))}\"{meant}") with
        {
            Allowed = allowed,
            Nearest = nearest is null ? null : [nearest],
        };
    }

    private static HubError? NoCommand(ParseResult parsed, string typed)
    {
        var command = parsed.CommandResult.Command;
        if (command.Subcommands.Count == 0) return null;
        string[] allowed = [.. command.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal)];
        return CliErrors.Usage($"{typed} needs a command: {string.Join(", ", allowed)}.") with { Allowed = allowed };
    }

    private static HubError? Missing(ParseResult parsed, string typed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var argument in command.Arguments)
        {
            if (argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument)?.Tokens is not { Count: > 0 })
                return CliErrors.Usage($"{typed} needs {argument.Name}.", argument.Name);
        }

        foreach (var option in command.Options)
        {
            var given = parsed.GetResult(option);
            if (option.Required && given is not { Implicit: false })
                return CliErrors.Usage($"{typed} needs {option.Name} {option.HelpName}.", option.Name);
            if (given is { Implicit: false, Tokens.Count: 0 } && option.Arity.MinimumNumberOfValues > 0)
                return CliErrors.Usage($"{option.Name} needs a value: {option.Name} {option.HelpName}.", option.Name);
        }

        return null;
    }
}
