using System.Globalization;
using HandlebarsDotNet;

namespace IntegrationHub.Engine.Wording;

/// <summary>A preview's sentence: a Handlebars template with the helpers <c>money</c>, <c>date</c> and <c>count</c>.</summary>
internal sealed class SentenceTemplate
{
    private static readonly IHandlebars Handlebars = Configure();

    private readonly HandlebarsTemplate<object, object> _template;

    private SentenceTemplate(HandlebarsTemplate<object, object> template) => _template = template;

    /// <summary>Compiles a template, or says why it is none.</summary>
    /// <param name="text">The template.</param>
    /// <param name="why">What is wrong with it, without a full stop; null when it compiles.</param>
    public static SentenceTemplate? Compile(string text, out string? why)
    {
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

    /// <summary>The sentence for these values, on one line.</summary>
    public string Fill(IReadOnlyDictionary<string, object?> values) =>
        string.Join(' ', _template(values).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IHandlebars Configure()
    {
        var handlebars = HandlebarsDotNet.Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        handlebars.RegisterHelper("money", (output, _, arguments) => output.WriteSafeString(MoneyText(arguments.At<object>(0), arguments.Length > 1 ? arguments[1] : null)));
        handlebars.RegisterHelper("date", (output, _, arguments) => output.WriteSafeString(DateText(arguments[0])));
        handlebars.RegisterHelper("count", (output, _, arguments) => output.WriteSafeString(CountText(arguments[0])));
        return handlebars;
    }

    private static string MoneyText(object? amount, object? currency) => (amount, currency) switch
    {
        (decimal number, string { Length: 3 } code) => new Money((long)number, code).ToString(),
        (decimal number, _) => $"{number.ToString("N0", CultureInfo.InvariantCulture)} of the currency's smallest unit",
        _ => "the whole amount",
    };

    private static string DateText(object? seconds) => seconds is decimal number and >= 0 and < 253_402_300_800
        ? DateTimeOffset.FromUnixTimeSeconds((long)number).ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
        : "";

    private static string CountText(object? list) =>
        (list is IReadOnlyList<object?> items ? items.Count : 0).ToString(CultureInfo.InvariantCulture);
}
