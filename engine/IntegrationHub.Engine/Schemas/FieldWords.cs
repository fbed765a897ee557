using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Schemas;

/// <summary>What a schema's reader is told about a field.</summary>
internal static class FieldWords
{
    /// <summary>The field's own words, and what its type adds to them.</summary>
    public static string Describe(Field field)
    {
        var parts = new[] { field.Help, OfType(field), OfWords(field), OfClearing(field), OfDefault(field), OfAge(field) };
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private static string OfType(Field field) => field.Type switch
    {
        FieldType.Money => "A whole number of the currency's smallest unit: 1099 is 10.99 USD.",
        FieldType.Currency => "Three letters, such as usd.",
        FieldType.Timestamp => "Unix seconds, RFC 3339, or date math such as now-7d.",
        FieldType.Country => "Two capital letters, such as US.",
        _ => "",
    };

    private static string OfWords(Field field) =>
        field.Words.Count == 0 ? "" : $"Or {string.Join(" or ", field.Words.Select(Quoting.Quote))}.";

    private static string OfClearing(Field field) => field switch
    {
        { Clearable: false } => "",
        { Type: FieldType.Map } => "null empties it, and a key with null is removed.",
        _ => "null empties it.",
    };

    private static string OfAge(Field field) => field.Deprecated is { } why ? $"Deprecated: {why}" : "";

    private static string OfDefault(Field field) =>
        field.Default is { } value ? $"Left out, it is {value.GetRawText()}." : "";
}
