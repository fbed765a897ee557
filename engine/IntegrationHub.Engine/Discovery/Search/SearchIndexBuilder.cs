using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Makes the index of a catalog.</summary>
/// <remarks>
/// The worth of a term in a tool is BM25 over weighted fields: its counts are weighed by field and by the field's length,
/// summed, saturated so that a word said ten times is not ten times as good, and multiplied by how rare the term is.
/// </remarks>
internal sealed class SearchIndexBuilder
{
    private const double Saturation = 2;
    private const double PairCounts = 0.35;
    private const double PhraseCounts = 0.55;
    private const double Aliased = 0.7;
    private const double Mentioned = 0.5;
    private const int ShortestMisspelt = 4;

    private static readonly SearchField[] PairedFields =
        [SearchField.Title, SearchField.AlsoKnownAs, SearchField.Name, SearchField.WhenToUse, SearchField.Examples];

    private readonly ToolText[] _tools;
    private readonly double[] _usualLength = new double[SearchFields.Count];
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly List<Dictionary<int, double[]>> _counts = [];

    private SearchIndexBuilder(ToolCatalog catalog)
    {
        _tools = [.. catalog.Tools.Select(tool => new ToolText(tool))];

        // A list takes its own kind's identifier only to turn the page, which says nothing of what it is for.
        foreach (var group in _tools.GroupBy(tool => (tool.Tool.Integration.Name, tool.Tool.Manifest.Group)))
        {
            var own = group.SelectMany(tool => tool.PathPrefixes).ToHashSet(StringComparer.Ordinal);
            foreach (var tool in group)
                tool.InputPrefixes.ExceptWith(own);
        }
    }

    /// <summary>Reads every tool once.</summary>
    public static SearchIndex Build(ToolCatalog catalog) => new SearchIndexBuilder(catalog).Build();

    private SearchIndex Build()
    {
        for (var field = 0; field < SearchFields.Count; field++)
            _usualLength[field] = Math.Max(1, _tools.Select(tool => tool.Parts[field].Count).DefaultIfEmpty().Average());
        for (var tool = 0; tool < _tools.Length; tool++)
            Count(tool);

        var rarity = _counts.Select(tools => Rarity(tools.Values.Sum(Presence))).ToArray();
        var postings = _counts.Select((tools, term) => Postings(tools, rarity[term])).ToArray();
        var telling = _terms.OrderBy(term => term.Value).Select(term => WordWeights.Of(term.Key) * rarity[term.Value]).ToArray();
        return new SearchIndex(_tools, _terms, postings, rarity, Pairs(telling), Named(), Phrases(telling), Written());
    }

    private void Count(int tool)
    {
        for (var field = 0; field < SearchFields.Count; field++)
        {
            foreach (var word in _tools[tool].Parts[field].Where(word => word.Kind != WordKind.Filler))
            {
                if (!_terms.TryGetValue(word.Stem, out var term))
                {
                    _terms[word.Stem] = term = _counts.Count;
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

    private double Rarity(double having) => Math.Log(1 + ((_tools.Length - having + 0.5) / (having + 0.5)));

    private Posting[] Postings(Dictionary<int, double[]> tools, double rarity) =>
        [.. tools.OrderBy(found => found.Key).Select(found => Posting(found.Key, found.Value, rarity))];

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

    private Dictionary<(int First, int Second), Posting[]> Pairs(double[] telling)
    {
        Dictionary<(int First, int Second), Dictionary<int, SearchField>> pairs = [];
        for (var tool = 0; tool < _tools.Length; tool++)
        {
            foreach (var field in PairedFields)
            {
                var terms = Terms(_tools[tool].Parts[(int)field]);
                for (var at = 1; at < terms.Length; at++)
                {
                    var key = (terms[at - 1], terms[at]);
                    if (!pairs.TryGetValue(key, out var found))
                        pairs[key] = found = [];
                    found.TryAdd(tool, field);
                }
            }
        }

        return pairs.ToDictionary(pair => pair.Key, pair => pair.Value.OrderBy(found => found.Key).Select(found => new Posting(
            found.Key,
            PairCounts * (telling[pair.Key.First] + telling[pair.Key.Second]) * Math.Min(1, SearchFields.Weight(found.Value) / 2),
            found.Value)).ToArray());
    }

    private Dictionary<string, int[]> Named() => _tools
        .SelectMany((tool, at) => tool.Parts[(int)SearchField.Title].Concat(tool.Parts[(int)SearchField.Name])
            .Where(word => word.Kind == WordKind.Content)
            .Select(word => (word.Text, At: at)))
        .Distinct()
        .GroupBy(found => found.Text, found => found.At, StringComparer.Ordinal)
        .ToDictionary(found => found.Key, found => found.ToArray(), StringComparer.Ordinal);

    private Phrase[][] Phrases(double[] telling) => [.. _tools.Select(tool => tool.Tool.Manifest.AlsoKnownAs
        .Select(text => (Text: text, Terms: Terms(WordReader.Read(text))))
        .Where(phrase => phrase.Terms.Length > 0)
        .Select(phrase => new Phrase(phrase.Text, phrase.Terms, PhraseCounts * phrase.Terms.Sum(term => telling[term])))
        .ToArray())];

    private (string Text, int Term)[] Written() => [.. _tools
        .SelectMany(tool => tool.Parts)
        .SelectMany(part => part)
        .Where(word => word.Kind == WordKind.Content && word.Text.Length >= ShortestMisspelt - 1)
        .Select(word => (word.Text, _terms[word.Stem]))
        .Distinct()
        .OrderBy(found => found.Text, StringComparer.Ordinal)];

    private int[] Terms(List<Word> words) =>
        [.. words.Where(word => word.Kind == WordKind.Content).Select(word => _terms[word.Stem])];
}
