namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Which tools have which terms. Made once for a catalog; never changes.</summary>
internal sealed class SearchIndex
{
    private readonly Dictionary<string, int> _terms;
    private readonly Dictionary<(int First, int Second), Posting[]> _pairs;
    private readonly Dictionary<string, int[]> _named;
    private readonly (string Text, int Term)[] _written;

    public SearchIndex(
        ToolText[] tools,
        Dictionary<string, int> terms,
        Posting[][] postings,
        double[] rarity,
        Dictionary<(int First, int Second), Posting[]> pairs,
        Dictionary<string, int[]> named,
        Phrase[][] phrases,
        (string Text, int Term)[] written)
    {
        (Tools, Postings, Rarity, Phrases) = (tools, postings, rarity, phrases);
        (_terms, _pairs, _named, _written) = (terms, pairs, named, written);
    }

    /// <summary>The tools, in the catalog's order.</summary>
    public ToolText[] Tools { get; }

    /// <summary>By term: the tools that have it.</summary>
    public Posting[][] Postings { get; }

    /// <summary>By term: how much it tells tools apart.</summary>
    public double[] Rarity { get; }

    /// <summary>By tool: how people say it.</summary>
    public Phrase[][] Phrases { get; }

    /// <summary>The term of a stem, or -1.</summary>
    public int Term(string stem) => _terms.GetValueOrDefault(stem, -1);

    /// <summary>The tools that have two terms side by side.</summary>
    public ReadOnlySpan<Posting> Pair(int first, int second) => _pairs.GetValueOrDefault((first, second));

    /// <summary>The tools with a word, in exactly that form, in their title or name.</summary>
    public ReadOnlySpan<int> Named(string text) => _named.GetValueOrDefault(text);

    /// <summary>Finds the words one typing mistake away from one that no tool has.</summary>
    /// <param name="word">The word as it was written, at least four letters.</param>
    /// <param name="found">Takes the terms, those with the same first letter first.</param>
    /// <returns>How many were found; no more than fit.</returns>
    public int Misspelt(string word, Span<int> found)
    {
        var count = 0;
        for (var round = 0; round < 2 && count == 0; round++)
        {
            foreach (var (text, term) in _written)
            {
                if (Math.Abs(text.Length - word.Length) > 1 || text[0] == word[0] != (round == 0) || found[..count].Contains(term))
                    continue;
                if (!Typo.Within(word, text))
                    continue;
                found[count++] = term;
                if (count == found.Length)
                    return count;
            }
        }

        return count;
    }
}
