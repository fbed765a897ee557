using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using IntegrationHub.Cli.Printing;
using IntegrationHub.Engine.Access;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Cli.Commands;

/// <summary>The options of <c>tokens create</c>. What an agent may never have cannot be typed.</summary>
internal static class TokenOptions
{
    private const int LongestName = 40;
    private const int MostDays = 3_650;

    public static Option<string> Name()
    {
        var option = new Option<string>("--name") { Description = "Who it is, as policies and the ledger name them.", HelpName = "N", Required = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IsName(token.Value))
                result.AddError($"--name is \"{PlainText.Clip(token.Value)}\"; it must be 1 to {LongestName} small letters, digits, dots, dashes and underscores, and not \"local\".");
        });
        return option;
    }

    public static Option<Scopes?> Scopes(Option<string?> kind) => new("--scopes")
    {
        Description = "What it may do, with commas between [default: read,propose,call for an agent; all for a person].",
        HelpName = "read,propose,call,approve,admin",
        CustomParser = result => Read(result, isAgents: result.GetResult(kind)?.Tokens is [{ Value: LedgerActor.Agent }]),
    };

    public static Option<TokenLife?> Life() => new("--expires")
    {
        Description = "How long it works: days or hours such as 90d and 12h, or never [default: 90d].",
        HelpName = "90d",
        DefaultValueFactory = _ => new TokenLife(TimeSpan.FromDays(90)),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (text == "never") return new TokenLife(null);
            if (text.Length > 1 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostDays)
            {
                if (text[^1] == 'd') return new TokenLife(TimeSpan.FromDays(number));
                if (text[^1] == 'h') return new TokenLife(TimeSpan.FromHours(number));
            }

            result.AddError($"--expires is \"{PlainText.Clip(text)}\"; it must be a number from 1 to {MostDays} with d or h behind it, or never.");
            return null;
        },
    };

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text != LedgerActor.LocalAgent.Name && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_');

    private static Scopes? Read(ArgumentResult result, bool isAgents)
    {
        var all = Engine.Access.Scopes.None;
        foreach (var word in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (ScopeWords.Read(word) is not { } scope)
            {
                result.AddError($"--scopes has \"{PlainText.Clip(word)}\"; allowed are {string.Join(", ", ScopeWords.Of(Engine.Access.Scopes.All))}, with commas between.");
                return null;
            }

            all |= scope;
        }

        if (!isAgents || (all & ~Engine.Access.Scopes.OfAgents) is not (var more and not Engine.Access.Scopes.None)) return all;
        result.AddError(
            $"--scopes gives an agent {string.Join(" and ", ScopeWords.Of(more))}; an agent's token can have {string.Join(", ", ScopeWords.Of(Engine.Access.Scopes.OfAgents))} and never more.");
        return null;
    }
}
