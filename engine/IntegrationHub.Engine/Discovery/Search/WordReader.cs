namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Takes a text apart into words. Manifests and questions go through the same reader, or they would never meet.</summary>
internal static class WordReader
{
    /// <summary>The words of a text in order. Numbers, amounts, addresses of pages and punctuation are left out.</summary>
    public static List<Word> Read(ReadOnlySpan<char> text)
    {
        List<Word> words = [];
        foreach (var range in text.SplitAny(" \t\r\n\u00a0"))
            ReadPiece(text[range].Trim(".,;:!?\"'“”‘’()[]{}<>`*"), words);
        return words;
    }

    private static void ReadPiece(ReadOnlySpan<char> piece, List<Word> words)
    {
        if (piece.IsEmpty || piece.Contains("://", StringComparison.Ordinal))
            return;
        var at = piece.IndexOf('@');
        if (at > 0 && piece[at..].Contains('.'))
            words.Add(new Word("email", Stemmer.Stem("email"), WordKind.Email));
        else if (IdPrefix(piece) is { } prefix)
            words.Add(new Word(prefix, prefix, WordKind.IdPrefix));
        else
            ReadWords(piece, words);
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

    private static void ReadWords(ReadOnlySpan<char> piece, List<Word> words)
    {
        var start = 0;
        for (var at = 0; at <= piece.Length; at++)
        {
            var inside = at < piece.Length && (char.IsLetterOrDigit(piece[at]) || Apostrophe(piece, at));
            var newHump = inside && at > start && char.IsUpper(piece[at]) && char.IsLower(piece[at - 1]);
            if (inside && !newHump)
                continue;
            Add(piece[start..at], words);
            start = newHump ? at : at + 1;
        }
    }

    private static void Add(ReadOnlySpan<char> word, List<Word> words)
    {
        if (word.IsEmpty || char.IsDigit(word[0]))
            return;
        var text = word.ToString().ToLowerInvariant().Replace('’', '\'');
        if (text.EndsWith("'s", StringComparison.Ordinal))
            text = text[..^2];
        text = text.Replace("'", "", StringComparison.Ordinal);
        if (text is "mail" && words is [.., { Text: "e" }])
        {
            words.RemoveAt(words.Count - 1);
            text = "email";
        }

        if (text.Length > 0)
            words.Add(new Word(text, Stemmer.Stem(text), FillerWords.Has(text) ? WordKind.Filler : WordKind.Content));
    }

    private static bool Apostrophe(ReadOnlySpan<char> piece, int at) =>
        piece[at] is '\'' or '’' && at > 0 && at + 1 < piece.Length && char.IsLetter(piece[at - 1]) && char.IsLetter(piece[at + 1]);
}
