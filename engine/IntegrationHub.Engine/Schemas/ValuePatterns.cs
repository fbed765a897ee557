namespace IntegrationHub.Engine.Schemas;

/// <summary>The forms of values that are texts with a meaning, as regular expressions every validator understands.</summary>
internal static class ValuePatterns
{
    /// <summary>A currency code; the hub sends it in small letters.</summary>
    public const string Currency = "^[A-Za-z]{3}$";

    /// <summary>A country code.</summary>
    public const string Country = "^[A-Z]{2}$";

    /// <summary>An address on the web. A service's own placeholders in braces are let through.</summary>
    public const string Url = "^https?://[^\\s/?#]+[^\\s]*$";

    /// <summary>RFC 3339, or date math.</summary>
    public const string Timestamp =
        "^(now([+-][0-9]{1,5}[smhdw])?|[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?)$";

    /// <summary>An identifier with one of these prefixes, or with any. It can't reach out of its place in a path.</summary>
    public static string Id(IReadOnlyList<string> prefixes) => prefixes.Count switch
    {
        0 => "^[A-Za-z0-9_][A-Za-z0-9_.-]*$",
        1 => $"^{prefixes[0]}[A-Za-z0-9_]+$",
        _ => $"^({string.Join('|', prefixes)})[A-Za-z0-9_]+$",
    };
}
