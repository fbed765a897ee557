namespace IntegrationHub.JsonSchema.Formats;

/// <summary>Internet addresses. Sources: RFC 2673, section 3.2, and RFC 4291, section 2.2.</summary>
internal static class AddressFormat
{
    private const int GroupsOfIpv6 = 8;

    public static bool IsIpv4(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var part in text.Split('.'))
        {
            parts++;
            if (!IsOctet(text[part])) return false;
        }

        return parts == 4;
    }

    public static bool IsIpv6(ReadOnlySpan<char> text)
    {
        var gap = text.IndexOf("::", StringComparison.Ordinal);
        if (gap < 0) return Groups(text, endsAddress: true) == GroupsOfIpv6;
        var before = text[..gap];
        var after = text[(gap + 2)..];
        var groupsBefore = before.IsEmpty ? 0 : Groups(before, endsAddress: false);
        var groupsAfter = after.IsEmpty ? 0 : Groups(after, endsAddress: true);
        return groupsBefore >= 0 && groupsAfter >= 0 && groupsBefore + groupsAfter < GroupsOfIpv6;
    }

    /// <summary>
    /// The number of 16-bit groups, or -1 when one of them is none. An IPv4 address at the end counts as two.
    /// </summary>
    private static int Groups(ReadOnlySpan<char> text, bool endsAddress)
    {
        var count = 0;
        foreach (var range in text.Split(':'))
        {
            var group = text[range];
            count++;
            if (IsGroup(group)) continue;
            if (!endsAddress || range.End.Value != text.Length || !IsIpv4(group)) return -1;
            count++;
        }

        return count;
    }

    private static bool IsGroup(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 4) return false;
        foreach (var digit in text)
            if (!char.IsAsciiHexDigit(digit)) return false;
        return true;
    }

    private static bool IsOctet(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 3 || (text.Length > 1 && text[0] == '0')) return false;
        var value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            value = (value * 10) + (digit - '0');
        }

        return value <= 255;
    }
}
