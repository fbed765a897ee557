using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Wording;

/// <summary>A preview's sentence: a Handlebars template over <c>input</c>, <c>present</c> and <c>changes</c> with the helpers <c>money</c>, <c>minus</c>, <c>date</c> and <c>count</c>.</summary>
internal sealed partial class SentenceTemplate
{
    private const int LongestSentence = 4_000;

    private static readonly FrozenSet<string> Helpers =
        new[] { "money", "minus", "date", "count", "if", "unless", "each", "with", "else" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly IHandlebars Handlebars = Configure();

    private readonly HandlebarsTemplate<object, object> _template;

    private SentenceTemplate(HandlebarsTemplate<object, object> template) => _template = template;

    /// <summary>Compiles a template, or says why it is none.</summary>
    /// <param name="text">The template.</param>
    /// <param name="why">What is wrong with it, without a full stop; null when it compiles.</param>
    public static SentenceTemplate? Compile(string text, out string? why)
    {
        if (Called().Matches(text).FirstOrDefault(call => !Helpers.Contains(call.Groups["name"].Value)) is { } unknown)
        {
            why = $"there is no helper {Quoting.Quote(unknown.Groups["name"].Value)}";
            return null;
        }

        try
        {
            why = null;
            return new(Handlebars.Compile(text));
        }
        catch (HandlebarsException error)
        {
            why = error.Message.Split('\n')[0].TrimEnd('.');
            return null;
        }
    }

    /// <summary>The sentence for these values, on one line, without keys, card numbers and anything that hides what it says.</summary>
    /// <param name="values">The names it may use.</param>
    /// <param name="why">Why it can't be filled, such as an amount that is not there, without a full stop; null when it can.</param>
    /// <returns>The sentence, empty when nothing in it is given; null when it can't be filled.</returns>
    public string? Fill(IReadOnlyDictionary<string, object?> values, out string? why)
    {
        try
        {
            why = null;
            return string.Join(' ', Quoting.Line(_template(values), LongestSentence).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (HandlebarsException error)
        {
            why = error.Message.Split('\n')[0].TrimEnd('.');
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever a template does to its engine, what it says of a value is a programmer's word for it.
            why = "it stumbles over what is given or is there now";
            return null;
        }
    }

    private static IHandlebars Configure()
    {
        var handlebars = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        handlebars.Configuration.FormatterProviders.Add(new ValueFormatter());
        handlebars.RegisterHelper("money", (output, _, arguments) => output.WriteSafeString(MoneyText(Argument(arguments, 0), Argument(arguments, 1))));
        handlebars.RegisterHelper("date", (output, _, arguments) => output.WriteSafeString(UnixTime.Words(Argument(arguments, 0))));
        handlebars.RegisterHelper("count", (output, _, arguments) => output.WriteSafeString(CountText(Argument(arguments, 0))));
        handlebars.RegisterHelper("minus", (_, arguments) => Difference(Argument(arguments, 0), Argument(arguments, 1)));
        return handlebars;
    }

    // A name with something behind it, in an expression or between parentheses, is a call. Handlebars resolves it only
    // when the place is reached, which for the rare branch of a sentence is in front of a customer.
    [GeneratedRegex(@"(?:\{\{\{?[~#&^]?|(?<=\{\{[^{}]*)\()\s*(?<name>[A-Za-z_][\w-]*)\s+(?=[^\s}|)~])", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    private static object? Argument(Arguments arguments, int index) => arguments.Length > index ? arguments[index] : null;

    private static string MoneyText(object? amount, object? currency) => (amount, currency) switch
    {
        (decimal number and >= long.MinValue and <= long.MaxValue, string { Length: 3 } code) when decimal.IsInteger(number) => new Money((long)number, code).ToString(),
        (decimal number, _) => $"{number.ToString("#,0.############################", CultureInfo.InvariantCulture)} of the currency's smallest unit",
        _ => throw new HandlebarsRuntimeException("an amount it speaks of is not there"),
    };

    // Nothing rather than zero when one of them is not known: "money" then refuses to speak.
    private static object? Difference(object? from, object? less) =>
        (from, less) is (decimal whole, decimal part) ? whole - part : null;

    private static string CountText(object? list) =>
        (list is IReadOnlyList<object?> items ? items.Count : 0).ToString(CultureInfo.InvariantCulture);
}
