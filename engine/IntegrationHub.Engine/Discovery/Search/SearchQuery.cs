namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A question, turned into terms of an index.</summary>
internal sealed class SearchQuery
{
    private const double Belongs = 0.93;
    private const double Quoted = 0.4;
    private const double Joined = 0.9;
    private const double OtherForm = 0.45;
    private const int ShortestHalf = 3;

    private static readonly HashSet<string> Belonging = new(["for", "of", "from", "by", "with", "on", "in", "at", "to"], StringComparer.Ordinal);
    private static readonly HashSet<string> Pointing = new(
        ["a", "an", "the", "this", "that", "these", "those", "my", "our", "your", "his", "her", "its", "their", "one", "some", "any"],
        StringComparer.Ordinal);

    private readonly SearchIndex _index;
    private readonly List<QueryTerm> _terms = [];

    public SearchQuery(SearchIndex index, ReadOnlySpan<char> text)
    {
        _index = index;
        var words = WordReader.Read(text);
        index.Spelling.Apply(words);
        Exact = index.Exact(string.Join('_', words.Select(word => word.Text)));
        words = index.Reader.Finish(words);
        Intent = QueryIntent.Of(words, index);
        var belongs = false;
        var quoted = false;
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            belongs = Belonging.Contains(word.Text) ? at > 0 && words[at - 1].Text != "up"
                : belongs && (word.Kind == WordKind.Content || Pointing.Contains(word.Text));
            quoted ^= word.Text == WordReader.Quote;
            if (word.Kind != WordKind.Filler)
                Add(word, (belongs ? Belongs : 1) * (quoted ? Quoted : 1), Grammar.IsTold(words, at));
            if (at > 0 && word.Kind != WordKind.IdPrefix && words[at - 1].Kind != WordKind.IdPrefix)
                AddJoined(words[at - 1], word);
        }
    }

    /// <summary>The place of the tool whose name it is and nothing else, or -1.</summary>
    public int Exact { get; }

    /// <summary>What it wants done.</summary>
    public QueryIntent Intent { get; }

    /// <summary>Its terms in order, each once.</summary>
    public List<QueryTerm> Terms => _terms;

    // What follows "for" or "of" says whose; what stands before says what.
    private void Add(Word word, double counts, bool told)
    {
        var term = _index.Term(word.Stem);
        if (term >= 0)
            Add(term, word.Text, word.Shown, counts * WordWeights.Of(word.Stem), told);
        else if (word.Says && word.Text.Length >= 2 * ShortestHalf)
            AddHalves(word.Text);
        AddOtherForm(word);
    }

    private void Add(int term, string text, string shown, double counts, bool told = false)
    {
        if (term < 0)
            return;
        foreach (var known in _terms)
        {
            if (known.Term == term)
                return;
        }

        _terms.Add(new QueryTerm(term, text, shown, counts, told));
    }

    // "check out" for checkout, "charge back" for chargeback.
    private void AddJoined(Word first, Word second)
    {
        if ((first.Kind == WordKind.Content || second.Kind == WordKind.Content) && first.Written is null && second.Written is null)
            Add(_index.Term(Stemmer.Stem(first.Text + second.Text)), first.Text + second.Text, $"{first.Text} {second.Text}", Joined);
    }

    // "paymentlink" for payment link.
    private void AddHalves(string text)
    {
        for (var cut = ShortestHalf; cut <= text.Length - ShortestHalf; cut++)
        {
            var first = _index.Term(Stemmer.Stem(text[..cut]));
            var second = _index.Term(Stemmer.Stem(text[cut..]));
            if (first < 0 || second < 0 || WordWeights.Of(text[..cut]) < 1 || WordWeights.Of(text[cut..]) < 1)
                continue;
            Add(first, text[..cut], text, Joined);
            Add(second, text[cut..], text, Joined);
            return;
        }
    }

    // Pay and payment, ship and shipment: related, but not the same.
    private void AddOtherForm(Word word)
    {
        const string ending = "ment";
        if (!word.Says)
            return;
        var bare = word.Text.TrimEnd('s');
        var other = Stemmer.Stem(bare.EndsWith(ending, StringComparison.Ordinal) ? bare[..^ending.Length] : word.Text + ending);
        if (other.Length >= ShortestHalf)
            Add(_index.Term(other), other, word.Shown, OtherForm);
    }
}
