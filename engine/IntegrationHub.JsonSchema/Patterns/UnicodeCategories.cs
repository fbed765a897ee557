using System.Collections.Frozen;

namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>
/// The values of General_Category that \p understands, short and long. Scripts and other properties are not understood.
/// Source: ECMA-262, table "Value aliases and canonical values for General_Category".
/// </summary>
internal static class UnicodeCategories
{
    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["Letter"] = "L",
        ["Uppercase_Letter"] = "Lu",
        ["Lowercase_Letter"] = "Ll",
        ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo",
        ["Mark"] = "M",
        ["Combining_Mark"] = "M",
        ["Nonspacing_Mark"] = "Mn",
        ["Spacing_Mark"] = "Mc",
        ["Enclosing_Mark"] = "Me",
        ["Number"] = "N",
        ["Decimal_Number"] = "Nd",
        ["digit"] = "Nd",
        ["Letter_Number"] = "Nl",
        ["Other_Number"] = "No",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["Connector_Punctuation"] = "Pc",
        ["Dash_Punctuation"] = "Pd",
        ["Open_Punctuation"] = "Ps",
        ["Close_Punctuation"] = "Pe",
        ["Initial_Punctuation"] = "Pi",
        ["Final_Punctuation"] = "Pf",
        ["Other_Punctuation"] = "Po",
        ["Symbol"] = "S",
        ["Math_Symbol"] = "Sm",
        ["Currency_Symbol"] = "Sc",
        ["Modifier_Symbol"] = "Sk",
        ["Other_Symbol"] = "So",
        ["Separator"] = "Z",
        ["Space_Separator"] = "Zs",
        ["Line_Separator"] = "Zl",
        ["Paragraph_Separator"] = "Zp",
        ["Control"] = "Cc",
        ["cntrl"] = "Cc",
        ["Format"] = "Cf",
        ["Private_Use"] = "Co",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>.NET's name for the category, or null when it is not understood.</summary>
    public static string? Find(string property)
    {
        var value = property;
        foreach (var name in new[] { "General_Category=", "gc=" })
            if (property.StartsWith(name, StringComparison.Ordinal)) value = property[name.Length..];
        return Codes.TryGetValue(value, out var code) ? code : Codes.Values.Contains(value) ? value : null;
    }
}
