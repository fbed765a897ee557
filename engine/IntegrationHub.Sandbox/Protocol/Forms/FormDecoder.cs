using System.Text;

namespace IntegrationHub.Sandbox.Protocol.Forms;

/// <summary>Turns <c>a[b][c]=d&amp;items[0][price]=…&amp;expand[]=…</c> into a tree. Whatever it is given, it ends in a tree or in one clear error.</summary>
internal static class FormDecoder
{
    public const int MaxDepth = 32;
    public const int MaxPairs = 5_000;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The pairs in the order sent, decoded.</summary>
    public static List<KeyValuePair<string, string>> Pairs(string encoded)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var piece in encoded.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pairs.Count == MaxPairs)
                throw Malformed($"it has more than {MaxPairs} parameters");
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(equals < 0 ? piece : piece[..equals]);
            pairs.Add(new(name, equals < 0 ? "" : Decode(piece[(equals + 1)..])));
        }

        return pairs;
    }

    public static FormNode Tree(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var root = new FormNode();
        foreach (var (name, value) in pairs)
        {
            var segments = Segments(name);
            var node = root;
            for (var i = 0; i < segments.Count; i++)
            {
                if (node.IsText)
                    throw Malformed($"{Refusals.Clip(name)} is given both as a value and as an object");
                var following = i + 1 < segments.Count ? segments[i + 1] : null;
                node = segments[i].Length == 0 && i > 0 ? node.Next(following) : node.Child(segments[i]);
            }

            if (node.Children.Count > 0)
                throw Malformed($"{Refusals.Clip(name)} is given both as a value and as an object");
            node.Text = value;
        }

        return root;
    }

    /// <summary>The parts of <c>a[b][]</c>; a name whose brackets do not pair up is one part, and so an unknown parameter.</summary>
    private static List<string> Segments(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        if (open <= 0)
            return [name];

        var segments = new List<string> { name[..open] };
        while (open < name.Length)
        {
            var close = name.IndexOf(']', open);
            if (name[open] != '[' || close < 0)
                return [name];
            segments.Add(name[(open + 1)..close]);
            if (segments.Count > MaxDepth)
                throw Malformed($"{Refusals.Clip(name)} is nested more than {MaxDepth} levels deep");
            open = close + 1;
        }

        return segments;
    }

    private static string Decode(string text)
    {
        if (!text.AsSpan().ContainsAny('%', '+') && text.All(char.IsAscii))
            return Checked(text, text);

        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%')
            {
                if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                    throw Malformed($"\"{Refusals.Clip(text[i..Math.Min(i + 3, text.Length)])}\" is not a percent-encoded byte");
                bytes.Add((byte)((Convert.FromHexString(text.AsSpan(i + 1, 2))[0])));
                i += 2;
            }
            else if (c == '+')
            {
                bytes.Add((byte)' ');
            }
            else if (c < 256)
            {
                // The body was read byte by byte, so a character is a byte of UTF-8.
                bytes.Add((byte)c);
            }
        }

        try
        {
            return Checked(Strict.GetString([.. bytes]), text);
        }
        catch (DecoderFallbackException)
        {
            throw Malformed($"\"{Ascii(text)}\" is not UTF-8");
        }
    }

    private static string Checked(string decoded, string raw) =>
        decoded.Contains('\0', StringComparison.Ordinal) ? throw Malformed($"\"{Ascii(raw)}\" contains a NUL") : decoded;

    private static string Ascii(string text) =>
        Refusals.Clip(string.Concat(text.Select(c => c is >= ' ' and < (char)127 ? c.ToString() : $"%{(int)c:X2}")));

    private static StripeErrorException Malformed(string why) =>
        Refusals.Parameter($"Invalid request: the parameters could not be read, because {why}.", null);
}
