using System.Globalization;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Takes a text apart into words. Manifests and questions go through the same reader, or they would never meet.</summary>
internal static class WordReader
{
    /// <summary>The text of what stands for a comma and the like; a filler.</summary>
    public const string Pause = ",";

    /// <summary>The text of what stands for a currency's sign; a filler.</summary>
    public const string Money = "$";

    /// <summary>The text of what stands for a number; a filler.</summary>
    public const string Number = "#";

    /// <summary>The text of what stands where a quotation begins or ends; a filler.</summary>
    public const string Quote = "\"";

    private const string Quotes = "\"“”";
    private const string Around = ".,;:!?\"'“”‘’()[]{}<>`*";

    /// <summary>The words of a text in order; amounts, numbers and punctuation as fillers, addresses of pages not at all.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Words read before, as they were written; grows. Null reads each word anew.</param>
    public static List<Word> Read(ReadOnlySpan<char> text, Dictionary<string, Word>? known = null)
    {
        List<Word> words = [];
        foreach (var range in text.SplitAny(" \t\r\n\u00a0="))
        {
            var piece = text[range];
            if (piece.IsEmpty)
                continue;
            var bare = piece.Trim(Around);
            if (piece[..piece.IndexOf(bare, StringComparison.Ordinal)].ContainsAny(Quotes))
                words.Add(Mark(Quote));
            ReadPiece(bare, words, known);
            if (piece[(piece.IndexOf(bare, StringComparison.Ordinal) + bare.Length)..].ContainsAny(Quotes))
                words.Add(Mark(Quote));
            if (piece[^1] is ',' or ';' or ':' or '.' or '?' or '!' or ')' || bare is "-" or "–" or "—")
                words.Add(Mark(Pause));
        }

        return words;
    }

    private static Word Mark(string text) => new(text, text, WordKind.Filler);

    private static void ReadPiece(ReadOnlySpan<char> piece, List<Word> words, Dictionary<string, Word>? known)
    {
        if (piece.IsEmpty)
            return;
        if (piece.Contains("://", StringComparison.Ordinal))
        {
            words.Add(new Word("url", Stemmer.Stem("url"), WordKind.Url));
            return;
        }

        if (char.GetUnicodeCategory(piece[0]) == UnicodeCategory.CurrencySymbol || char.GetUnicodeCategory(piece[^1]) == UnicodeCategory.CurrencySymbol)
            words.Add(Mark(Money));
        var at = piece.IndexOf('@');
        if (at > 0 && piece[at..].Contains('.'))
            words.Add(new Word("email", Stemmer.Stem("email"), WordKind.Email));
        else if (IdPrefix(piece) is { } prefix)
            words.Add(new Word(prefix, prefix, WordKind.IdPrefix, piece.ToString()));
        else
            ReadWords(piece, words, known);
    }

    // Small letters, an underscore, then something no name of a tool has: a digit or a capital.
    private static string? IdPrefix(ReadOnlySpan<char> piece)
    {
        var underscore = piece.IndexOf('_');
        if (underscore is < 2 or > 8 || piece[..underscore].ContainsAnyExceptInRange('a', 'z'))
            return null;
        var rest = piece[(underscore + 1)..];
        return rest.ContainsAnyInRange('0', '9') || rest.ContainsAnyInRange('A', 'Z') ? piece[..(underscore + 1)].ToString() : null;
    }

    private static void ReadWords(ReadOnlySpan<char> piece, List<Word> words, Dictionary<string, Word>? known)
    {
        var start = 0;
        for (var at = 0; at <= piece.Length; at++)
        {
            var inside = at < piece.Length && (char.IsLetterOrDigit(piece[at]) || Apostrophe(piece, at));
            var newHump = inside && at > start && char.IsUpper(piece[at]) && char.IsLower(piece[at - 1]);
            if (inside && !newHump)
                continue;
            Add(piece[start..at], words, known);
            start = newHump ? at : at + 1;
        }
    }

    private static void Add(ReadOnlySpan<char> written, List<Word> words, Dictionary<string, Word>? known)
    {
        if (written.IsEmpty)
            return;
        if (char.IsDigit(written[0]))
        {
            if (words is not [.., { Text: Number }])
                words.Add(Mark(Number));
            return;
        }

        if (known is null || !known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var word))
        {
            var text = Bare(written.ToString().ToLowerInvariant());
            word = new Word(text, Stemmer.Stem(text), text.Length == 0 || FillerWords.Has(text) ? WordKind.Filler : WordKind.Content);
            known?.Add(written.ToString(), word);
        }

        if (word.Text is "mail" && words is [.., { Text: "e" }])
        {
            words.RemoveAt(words.Count - 1);
            word = new Word("email", Stemmer.Stem("email"), WordKind.Content);
        }

        if (word.Text.Length > 0)
            words.Add(word);
    }

    private static string Bare(string text)
    {
        text = text.Replace('’', '\'');
        return (text.EndsWith("'s", StringComparison.Ordinal) ? text[..^2] : text).Replace("'", "", StringComparison.Ordinal);
    }

    private static bool Apostrophe(ReadOnlySpan<char> piece, int at) =>
        piece[at] is '\'' or '’' && at > 0 && at + 1 < piece.Length && char.IsLetter(piece[at - 1]) && char.IsLetter(piece[at + 1]);
}
