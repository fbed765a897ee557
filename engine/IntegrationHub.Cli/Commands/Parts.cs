using System.CommandLine;
using System.Globalization;
using IntegrationHub.Cli.Printing;

namespace IntegrationHub.Cli.Commands;

/// <summary>The arguments and options that several commands share.</summary>
internal static class Parts
{
    public static Argument<string> Tool() => new("TOOL") { Description = "The tool's name, as ./hub tools list prints it." };

    public static Option<string> Input() => new("--input")
    {
        Description = "The tool's input: JSON, @file, or - for standard input.",
        HelpName = "JSON|@file|-",
        Required = true,
    };

    /// <summary>An option that is one of a few words.</summary>
    public static Option<string?> OneOf(string name, string description, string? otherwise, params string[] words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        if (otherwise is not null) option.DefaultValueFactory = _ => otherwise;
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value, StringComparer.Ordinal))
                result.AddError($"{name} is \"{PlainText.Clip(token.Value)}\"; it must be {string.Join(" or ", words)}.");
        });
        return option;
    }

    /// <summary>An option that is a whole number between two others.</summary>
    public static Option<int> WholeNumber(string name, string description, int otherwise, int least, int most) => new(name)
    {
        Description = description,
        HelpName = "N",
        DefaultValueFactory = _ => otherwise,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most) return number;
            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{name} is \"{PlainText.Clip(text)}\"; it must be a whole number from {least} to {most}."));
            return otherwise;
        },
    };

    /// <summary>An option that is a file or a folder. An empty one, which a variable that is not set leaves, is refused.</summary>
    public static Option<string?> Place(string name, string description, string kind = "DIR")
    {
        var option = new Option<string?>(name) { Description = description, HelpName = kind };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0)) result.AddError($"{name} is empty; it needs a value: {name} {kind}.");
        });
        return option;
    }

    public static Option<string?> Facts(string description) => Place("--facts", description);

    public static Option<string?> Format() => OneOf(
        "--format", "For people, for programs, or as annotations of a code host.", "text", "text", "json", "github");

    public static Option<string?> Connection() => new("--connection")
    {
        Description = "The account to use [default: STRIPE_SECRET_KEY when it is set, else sandbox].",
        HelpName = "NAME",
    };
}
