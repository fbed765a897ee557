namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Puts right what is one typing mistake away from a word that some tool has.</summary>
internal sealed class Spelling
{
    private const int Shortest = 4;
    private const int LongEnough = 5;

    private readonly HashSet<string> _stems;
    private readonly (string Text, int Rank)[][] _byLength;

    /// <summary>Takes the words of the manifests, the most common first.</summary>
    public Spelling(IEnumerable<string> words)
    {
        var known = words.Where(word => word.Length >= Shortest).Select((text, rank) => (Text: text, Rank: rank)).ToList();
        _stems = known.Select(word => Stemmer.Stem(word.Text)).ToHashSet(StringComparer.Ordinal);
        _byLength = new (string, int)[known.Select(word => word.Text.Length).DefaultIfEmpty().Max() + 1][];
        for (var length = 0; length < _byLength.Length; length++)
            _byLength[length] = [.. known.Where(word => word.Text.Length == length)];
    }

    /// <summary>Puts the misspelt words of a sentence right, in place.</summary>
    public void Apply(List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Kind == WordKind.Content && word.Text.Length >= Shortest && !_stems.Contains(word.Stem) && Nearest(word.Text) is { } meant)
                words[at] = new Word(meant, Stemmer.Stem(meant), WordKind.Content, word.Text);
        }
    }

    // Of several words the one that more tools have is likelier.
    private string? Nearest(string word)
    {
        string? best = null;
        var bestRank = int.MaxValue;
        for (var length = word.Length - 1; length <= word.Length + 1 && length < _byLength.Length; length++)
        {
            foreach (var (known, rank) in _byLength[length])
            {
                if (!Typo.Within(word, known) || !Likely(word, known))
                    continue;
                var farther = known[0] == word[0] ? rank : rank + _stems.Count;
                if (farther < bestRank)
                    (best, bestRank) = (known, farther);
            }
        }

        return best;
    }

    // The first letter is seldom wrong, and a short word one letter away is often another word.
    private static bool Likely(string word, string known) =>
        word.Length > LongEnough || (word[0] == known[0] && (word.Length == LongEnough || (word.Length == known.Length && word[^1] == known[^1])));
}
