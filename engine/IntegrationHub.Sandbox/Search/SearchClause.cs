using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Search;

/// <summary>One condition of a search.</summary>
/// <param name="Field">What is looked at.</param>
/// <param name="Key">Which key of the metadata; null for other fields.</param>
/// <param name="Sign"><c>:</c>, <c>~</c>, or a comparison.</param>
/// <param name="Value">What was asked for; null for the word <c>null</c>, which means that there is nothing.</param>
/// <param name="IsNegated">True when objects that fulfil it are left out.</param>
internal sealed record SearchClause(SearchField Field, string? Key, string Sign, string? Value, bool IsNegated)
{
    public bool Keeps(JsonObject value) => Holds(Field.Of(value, Key)) != IsNegated;

    private bool Holds(string? found)
    {
        if (Value is null || found is null)
            return Value is null && found is null;
        return Sign switch
        {
            "~" => found.Contains(Value, StringComparison.OrdinalIgnoreCase),
            ":" when Field.Kind != SearchFieldKind.Number => string.Equals(found, Value, StringComparison.OrdinalIgnoreCase),
            _ => Compares(Number(found).CompareTo(Number(Value))),
        };
    }

    private bool Compares(int order) => Sign switch
    {
        ":" => order == 0,
        ">" => order > 0,
        ">=" => order >= 0,
        "<" => order < 0,
        _ => order <= 0,
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
