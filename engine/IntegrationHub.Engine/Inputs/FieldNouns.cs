using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Inputs;

/// <summary>What a field's value must be, as the end of a sentence.</summary>
internal static class FieldNouns
{
    /// <summary>The noun for a field; the schema's own words when there is no field, as inside a map.</summary>
    public static string Of(Field? field, IReadOnlyList<string> allowed) => field switch
    {
        { Type: FieldType.Id, Prefixes: [var only] } => $"an id that begins with {only}",
        { Type: FieldType.Id, Prefixes: [_, ..] } => $"an id that begins with one of {string.Join(", ", field.Prefixes)}",
        { Pattern: { } pattern } => $"text that matches {pattern}",
        null => string.Join(" or ", allowed),
        _ => string.Concat(field.Words.Select(word => $"{Quoting.Quote(word)} or ")) + OfType(field.Type),
    };

    private static string OfType(FieldType type) => type switch
    {
        FieldType.String or FieldType.Enum => "text",
        FieldType.Integer => "a whole number",
        FieldType.Number => "a number",
        FieldType.Boolean => "true or false",
        FieldType.Money => "a whole number of the currency's smallest unit (1099 is 10.99 USD)",
        FieldType.Currency => "a three-letter currency code such as usd",
        FieldType.Timestamp => "Unix seconds (1767225600), RFC 3339 (2026-01-01T00:00:00Z) or date math (now-7d)",
        FieldType.Id => "an id: letters, digits, \"_\", \"-\" and \".\"",
        FieldType.Email => "an e-mail address such as ada@example.com",
        FieldType.Url => "an address that begins with https:// or http://",
        FieldType.Country => "a two-letter country code in capitals such as US",
        FieldType.Map => "an object of your own keys",
        FieldType.List => "a list",
        _ => "an object of fields",
    };
}
