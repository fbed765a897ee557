namespace IntegrationHub.JsonSchema.Formats;

/// <summary>UUIDs. Source: RFC 4122, section 3.</summary>
internal static class UuidFormat
{
    private const int Length = 36;

    public static bool IsUuid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length) return false;
        for (var at = 0; at < Length; at++)
            if (at is 8 or 13 or 18 or 23 ? text[at] != '-' : !char.IsAsciiHexDigit(text[at])) return false;
        return true;
    }
}
