namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Weighs every term of every tool.</summary>
/// <remarks>
/// The worth of a term in a tool is BM25 over weighted fields: its counts are weighed by field and by the field's length,
/// summed, saturated so that a word said ten times is not ten times as good, and multiplied by how rare the term is.
/// </remarks>
internal sealed class TermTable
{
    private const double Saturation = 2;
    private const double PairCounts = 0.4;
    private const double Aliased = 0.56;
    private const double Mentioned = 0.5;

    private static readonly SearchField[] PairedFields =
        [SearchField.Title, SearchField.AlsoKnownAs, SearchField.Name, SearchField.WhenToUse, SearchField.Examples];

    private readonly ToolText[] _tools;
    private readonly double[] _usualLength = new double[SearchFields.Count];
    private readonly List<Dictionary<int, double[]>> _counts = [];

    /// <summary>Counts the words of the tools.</summary>
    public TermTable(ToolText[] tools)
    {
        _tools = tools;
        for (var field = 0; field < SearchFields.Count; field++)
            _usualLength[field] = Math.Max(1, tools.Select(tool => tool.Parts[field].Count).DefaultIfEmpty().Average());
        for (var tool = 0; tool < tools.Length; tool++)
            Count(tool);
        Rarity = [.. _counts.Select(counts => RarityOf(counts.Values.Sum(Presence)))];
        Telling = new double[Rarity.Length];
        foreach (var (stem, term) in Terms)
            Telling[term] = WordWeights.Of(stem) * Rarity[term];
    }

    /// <summary>By stem: the term's number.</summary>
    public Dictionary<string, int> Terms { get; } = new(StringComparer.Ordinal);

    /// <summary>By term: how much it tells tools apart.</summary>
    public double[] Rarity { get; }

    /// <summary>By term: how much it tells tools apart, less for everyday verbs.</summary>
    public double[] Telling { get; }

    /// <summary>The terms of a text in order, fillers apart.</summary>
    public int[] Of(List<Word> words) => [.. words.Where(word => word.Kind == WordKind.Content).Select(word => Terms[word.Stem])];

    /// <summary>By term: the tools that have it.</summary>
    public Posting[][] Postings() => [.. _counts.Select((tools, term) =>
        tools.OrderBy(found => found.Key).Select(found => Posting(found.Key, found.Value, Rarity[term])).ToArray())];

    /// <summary>By two terms side by side: the tools that have them so.</summary>
    public Dictionary<(int First, int Second), Posting[]> Pairs()
    {
        Dictionary<(int First, int Second), List<Posting>> pairs = [];
        for (var tool = 0; tool < _tools.Length; tool++)
        {
            foreach (var field in PairedFields)
            {
                var terms = Of(_tools[tool].Parts[(int)field]);
                for (var at = 1; at < terms.Length; at++)
                    AddPair(pairs, (terms[at - 1], terms[at]), tool, field);
            }
        }

        return pairs.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private void AddPair(Dictionary<(int First, int Second), List<Posting>> pairs, (int First, int Second) pair, int tool, SearchField field)
    {
        if (!pairs.TryGetValue(pair, out var found))
            pairs[pair] = found = [];
        if (found is [.., var last] && last.Tool == tool)
            return;
        var worth = PairCounts * (Telling[pair.First] + Telling[pair.Second]) * Math.Min(1, SearchFields.Weight(field) / 2);
        found.Add(new Posting(tool, worth, field));
    }

    private void Count(int tool)
    {
        for (var field = 0; field < SearchFields.Count; field++)
        {
            foreach (var word in _tools[tool].Parts[field])
            {
                if (word.Kind == WordKind.Filler)
                    continue;
                if (!Terms.TryGetValue(word.Stem, out var term))
                {
                    Terms[word.Stem] = term = _counts.Count;
                    _counts.Add([]);
                }

                if (!_counts[term].TryGetValue(tool, out var counts))
                    _counts[term][tool] = counts = new double[SearchFields.Count];
                counts[field]++;
            }
        }
    }

    // A tool that only mentions a word makes it less common than one that is called so: every tool mentions customers.
    private static double Presence(double[] counts) =>
        counts[(int)SearchField.Title] + counts[(int)SearchField.Name] > 0 ? 1
        : counts[(int)SearchField.AlsoKnownAs] > 0 ? Aliased
        : Mentioned;

    private double RarityOf(double having) => Math.Log(1 + ((_tools.Length - having + 0.5) / (having + 0.5)));

    private Posting Posting(int tool, double[] counts, double rarity)
    {
        double sum = 0, most = 0;
        var strongest = SearchField.Title;
        for (var field = 0; field < SearchFields.Count; field++)
        {
            var lengthCounts = SearchFields.LengthCounts((SearchField)field);
            var length = 1 - lengthCounts + (lengthCounts * _tools[tool].Parts[field].Count / _usualLength[field]);
            var weighed = SearchFields.Weight((SearchField)field) * counts[field] / length;
            sum += weighed;
            if (weighed <= most)
                continue;
            most = weighed;
            strongest = (SearchField)field;
        }

        return new Posting(tool, rarity * (Saturation + 1) * sum / (Saturation + sum), strongest);
    }
}
