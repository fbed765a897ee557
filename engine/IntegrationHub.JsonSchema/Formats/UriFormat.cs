using System.Buffers;

namespace IntegrationHub.JsonSchema.Formats;

/// <summary>URIs and references to them. Source: RFC 3986, appendix A.</summary>
internal static class UriFormat
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string Delimiters = "!$&'()*+,;=";

    private static readonly SearchValues<char> HostName = SearchValues.Create(Unreserved + Delimiters + "%");
    private static readonly SearchValues<char> UserInfo = SearchValues.Create(Unreserved + Delimiters + "%:");
    private static readonly SearchValues<char> Path = SearchValues.Create(Unreserved + Delimiters + "%:@/");
    private static readonly SearchValues<char> Query = SearchValues.Create(Unreserved + Delimiters + "%:@/?");

    public static bool IsUri(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && IsScheme(text[..colon]) && IsRest(text[(colon + 1)..], afterScheme: true);
    }

    public static bool IsReference(ReadOnlySpan<char> text) => IsUri(text) || IsRest(text, afterScheme: false);

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var each in text)
            if (!char.IsAsciiLetterOrDigit(each) && each is not ('+' or '-' or '.')) return false;
        return char.IsAsciiLetter(text[0]);
    }

    private static bool IsRest(ReadOnlySpan<char> text, bool afterScheme)
    {
        if (!CutOff(ref text, '#', Query) || !CutOff(ref text, '?', Query)) return false;
        if (text.StartsWith("//"))
        {
            var slash = text[2..].IndexOf('/');
            var authority = slash < 0 ? text[2..] : text.Slice(2, slash);
            return IsAuthority(authority) && (slash < 0 || IsOf(text[(slash + 2)..], Path));
        }

        if (afterScheme) return IsOf(text, Path);
        var end = text.IndexOf('/');
        return IsOf(text, Path) && !(end < 0 ? text : text[..end]).Contains(':');
    }

    private static bool IsAuthority(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        if (at >= 0)
        {
            if (!IsOf(text[..at], UserInfo)) return false;
            text = text[(at + 1)..];
        }

        var colon = text.LastIndexOf(':');
        if (colon >= 0 && colon > text.LastIndexOf(']'))
        {
            if (text[(colon + 1)..].ContainsAnyExceptInRange('0', '9')) return false;
            text = text[..colon];
        }

        return text is ['[', .. var literal, ']']
            ? AddressFormat.IsIpv6(literal) || IsFutureAddress(literal)
            : IsOf(text, HostName);
    }

    private static bool IsFutureAddress(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        if (dot < 2 || text[0] is not ('v' or 'V') || dot + 1 == text.Length) return false;
        foreach (var digit in text[1..dot])
            if (!char.IsAsciiHexDigit(digit)) return false;
        return IsOf(text[(dot + 1)..], UserInfo) && !text.Contains('%');
    }

    /// <summary>Takes off what follows a mark; false when that is not made of the allowed characters.</summary>
    private static bool CutOff(ref ReadOnlySpan<char> text, char mark, SearchValues<char> allowed)
    {
        var at = text.IndexOf(mark);
        if (at < 0) return true;
        var after = text[(at + 1)..];
        text = text[..at];
        return IsOf(after, allowed);
    }

    private static bool IsOf(ReadOnlySpan<char> text, SearchValues<char> allowed)
    {
        if (text.ContainsAnyExcept(allowed)) return false;
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            if (at + 2 >= text.Length) return false;
            if (!char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2])) return false;
            text = text[(at + 3)..];
        }

        return true;
    }
}
