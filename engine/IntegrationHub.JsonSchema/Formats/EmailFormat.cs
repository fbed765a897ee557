using System.Buffers;

namespace IntegrationHub.JsonSchema.Formats;

/// <summary>E-mail addresses, as SMTP has them. Source: RFC 5321, section 4.1.2, "Mailbox".</summary>
internal static class EmailFormat
{
    private static readonly SearchValues<char> AtomCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~");

    public static bool IsEmail(ReadOnlySpan<char> text)
    {
        var at = text.LastIndexOf('@');
        return at > 0 && IsLocalPart(text[..at]) && IsDomain(text[(at + 1)..]);
    }

    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        if (text[0] == '"') return IsQuoted(text);
        foreach (var atom in text.Split('.'))
            if (text[atom].IsEmpty || text[atom].ContainsAnyExcept(AtomCharacters)) return false;
        return true;
    }

    private static bool IsQuoted(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[^1] != '"') return false;
        text = text[1..^1];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && ++at == text.Length) return false;
            if (text[at] is < ' ' or > '~' || (text[at] == '"' && (at == 0 || text[at - 1] != '\\'))) return false;
        }

        return true;
    }

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        if (text is ['[', .. var literal, ']'])
        {
            return literal.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase)
                ? AddressFormat.IsIpv6(literal[5..])
                : AddressFormat.IsIpv4(literal);
        }

        foreach (var label in text.Split('.'))
            if (!IsLabel(text[label])) return false;
        return true;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.IsEmpty || label.Length > 63 || label[0] == '-' || label[^1] == '-') return false;
        foreach (var each in label)
            if (!char.IsAsciiLetterOrDigit(each) && each != '-') return false;
        return true;
    }
}
