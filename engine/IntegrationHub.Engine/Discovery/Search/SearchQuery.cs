namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A question, turned into terms of an index.</summary>
internal sealed class SearchQuery
{
    private const double Belongs = 0.75;
    private const double Joined = 0.9;
    private const double OtherForm = 0.45;
    private const int ShortestMisspelt = 4;
    private const int ShortestHalf = 3;

    private static readonly HashSet<string> Belonging = new(["for", "of", "from", "by", "with"], StringComparer.Ordinal);
    private static readonly HashSet<string> Pointing = new(
        ["a", "an", "the", "this", "that", "these", "those", "my", "our", "your", "his", "her", "its", "their", "one", "some", "any"],
        StringComparer.Ordinal);

    private readonly SearchIndex _index;
    private readonly List<QueryTerm> _terms = [];

    public SearchQuery(SearchIndex index, ReadOnlySpan<char> text)
    {
        _index = index;
        var words = WordReader.Read(text);
        Intent = QueryIntent.Of(words);
        var belongs = false;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            belongs = Belonging.Contains(word.Text) ? at > 0 && words[at - 1].Text != "up"
                : belongs && (word.Kind == WordKind.Content || Pointing.Contains(word.Text));
            if (word.Kind != WordKind.Filler)
                Add(word, belongs ? Belongs : 1);
            if (at > 0 && word.Kind != WordKind.IdPrefix && words[at - 1].Kind != WordKind.IdPrefix)
                AddJoined(words[at - 1], word);
        }

        Numbers = [.. _terms.Select(term => term.Term)];
    }

    /// <summary>What it wants done.</summary>
    public QueryIntent Intent { get; }

    /// <summary>Its terms in order, each once.</summary>
    public IReadOnlyList<QueryTerm> Terms => _terms;

    /// <summary>The terms' numbers in the index, in the same order.</summary>
    public int[] Numbers { get; }

    // What follows "for" or "of" says whose; what stands before says what.
    private void Add(Word word, double counts)
    {
        var term = _index.Term(word.Stem);
        if (term >= 0)
            Add(term, word.Text, counts * WordWeights.Of(word.Stem));
        else if (word.Kind == WordKind.Content && word.Text.Length >= ShortestMisspelt && !AddHalves(word.Text))
            AddGuesses(word.Text);
        AddOtherForm(word);
    }

    private void Add(int term, string text, double counts)
    {
        if (term >= 0 && !_terms.Exists(known => known.Term == term))
            _terms.Add(new QueryTerm(term, text, counts));
    }

    // "check out" for checkout, "charge back" for chargeback.
    private void AddJoined(Word first, Word second)
    {
        if (first.Kind == WordKind.Content || second.Kind == WordKind.Content)
            Add(_index.Term(Stemmer.Stem(first.Text + second.Text)), $"{first.Text} {second.Text}", Joined);
    }

    // "paymentlink" for payment link.
    private bool AddHalves(string text)
    {
        for (var cut = ShortestHalf; cut <= text.Length - ShortestHalf; cut++)
        {
            var first = _index.Term(Stemmer.Stem(text[..cut]));
            var second = _index.Term(Stemmer.Stem(text[cut..]));
            if (first < 0 || second < 0)
                continue;
            Add(first, text, Joined);
            Add(second, text, Joined);
            return true;
        }

        return false;
    }

    private void AddGuesses(string text)
    {
        Span<int> found = stackalloc int[3];
        var count = _index.Misspelt(text, found);
        foreach (var term in found[..count])
            Add(term, text, Guess(text.Length) / Math.Sqrt(count));
    }

    // A short word one letter away is often another word, a long one hardly ever.
    private static double Guess(int letters) => letters switch
    {
        4 => 0.4,
        5 => 0.6,
        _ => 0.75,
    };

    // Pay and payment, ship and shipment: related, but not the same.
    private void AddOtherForm(Word word)
    {
        const string ending = "ment";
        var bare = word.Text.TrimEnd('s');
        var other = Stemmer.Stem(bare.EndsWith(ending, StringComparison.Ordinal) ? bare[..^ending.Length] : word.Text + ending);
        if (word.Kind == WordKind.Content && other.Length >= ShortestHalf)
            Add(_index.Term(other), word.Text, OtherForm);
    }
}
