using System.Globalization;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Wording;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>Money as people write it: <c>500.00 USD</c>, <c>500 usd</c>, <c>1,099 JPY</c>.</summary>
public static partial class WrittenMoney
{
    /// <summary>Takes it apart.</summary>
    /// <returns>The number and the three letters; null when it is something else.</returns>
    public static (decimal Number, string Currency)? Split(string text) =>
        Form().Match(text) is { Success: true } match
            && decimal.TryParse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (number, match.Groups["currency"].Value.ToUpperInvariant())
            : null;

    /// <summary>The money; null when it is none, or finer than its currency.</summary>
    public static Money? Read(string text) => Split(text) is var (number, currency) && KnownCurrencies.Has(currency) ? Of(number, currency) : null;

    /// <summary>A number of a known currency in its smallest unit; null when it is finer than that.</summary>
    public static Money? Of(decimal number, string currency)
    {
        for (var i = 0; i < Money.DecimalsOf(currency); i++) number *= 10;
        return decimal.IsInteger(number) ? new((long)number, currency) : null;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,3}(,[0-9]{3}){0,3}(\\.[0-9]{1,6})?|[0-9]{1,12}(\\.[0-9]{1,6})?) (?<currency>[A-Za-z]{3})$")]
    private static partial Regex Form();
}
