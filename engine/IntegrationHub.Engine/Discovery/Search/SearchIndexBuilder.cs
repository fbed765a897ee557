using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Makes the index of a catalog.</summary>
internal sealed class SearchIndexBuilder
{
    private readonly Synonyms _synonyms;
    private readonly SentenceReader _reader;
    private readonly ToolText[] _tools;
    private readonly TermTable _table;

    private SearchIndexBuilder(ToolCatalog catalog)
    {
        _synonyms = new Synonyms(catalog.Integrations.SelectMany(integration => integration.Manifest.Synonyms));
        _reader = new SentenceReader(_synonyms, catalog.Tools.SelectMany(tool => tool.Manifest.Fields).SelectMany(ToolText.IdPrefixes));
        _tools = [.. catalog.Tools.Select(tool => new ToolText(tool, _reader))];
        _table = new TermTable(_tools);

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
        var phrases = _tools.Select(Phrases).ToArray();
        Phrase[] all = [.. phrases.SelectMany(said => said)];
        return new SearchIndex
        {
            Tools = _tools,
            Terms = _table.Terms,
            Postings = _table.Postings(),
            Rarity = _table.Rarity,
            Telling = _table.Telling,
            Pairs = _table.Pairs(),
            Names = Names(),
            Phrases = all,
            PhrasesByTerm = ByTerm(all),
            PhrasesByTool = ByTool(phrases),
            Objects = [.. _tools.Select(tool => tool.Parts[(int)SearchField.Name]).Select(name => _table.Of(name).Skip(1).Distinct().ToArray())],
            Openings = Openings(),
            Reader = _reader,
            Spelling = new Spelling(Written()),
        };
    }

    private Phrase[] Phrases(ToolText tool) => [.. tool.Tool.Manifest.AlsoKnownAs.Zip(tool.Phrases)
        .Select(said => (Text: said.First, Words: said.Second, Terms: _table.Of(said.Second).Distinct().ToArray()))
        .Where(phrase => phrase.Terms.Length > 0)
        .Select(phrase => new Phrase(phrase.Text, phrase.Terms, phrase.Terms.Sum(term => _table.Telling[term]), Grammar.Asks(phrase.Words)))];

    private int[][] ByTerm(Phrase[] phrases)
    {
        var found = new List<int>?[_table.Rarity.Length];
        for (var at = 0; at < phrases.Length; at++)
        {
            foreach (var term in phrases[at].Terms)
                (found[term] ??= []).Add(at);
        }

        return [.. found.Select(places => places?.ToArray() ?? [])];
    }

    private static Range[] ByTool(Phrase[][] phrases)
    {
        var ranges = new Range[phrases.Length];
        for (int tool = 0, start = 0; tool < phrases.Length; start += phrases[tool].Length, tool++)
            ranges[tool] = start..(start + phrases[tool].Length);
        return ranges;
    }

    private Dictionary<string, int[]> Names() => _tools
        .SelectMany((tool, at) => tool.Parts[(int)SearchField.Title].Concat(tool.Parts[(int)SearchField.Name])
            .Where(word => word.Kind == WordKind.Content)
            .Select(word => (word.Text, At: at)))
        .Distinct()
        .GroupBy(found => found.Text, found => found.At, StringComparer.Ordinal)
        .ToDictionary(found => found.Key, found => found.ToArray(), StringComparer.Ordinal);

    // The fewer sentences begin with a word, the less they tell.
    private Dictionary<string, double> Openings() => _tools
        .SelectMany(tool => tool.Openings.Select(opening => (Opening: opening, Reads: tool.Tool.Manifest.Mode == EndpointMode.Read ? 1 : -1)))
        .GroupBy(found => found.Opening, found => found.Reads, StringComparer.Ordinal)
        .ToDictionary(found => found.Key, found => found.Sum() / (found.Count() + 2.0), StringComparer.Ordinal);

    // Every word once, the one that most tools have first.
    private IEnumerable<string> Written()
    {
        Dictionary<string, (int Count, ToolText? Last)> counts = new(StringComparer.Ordinal);
        foreach (var tool in _tools)
        {
            foreach (var word in tool.Parts.SelectMany(part => part))
            {
                if (word.Kind == WordKind.Content && counts.GetValueOrDefault(word.Text) is var found && found.Last != tool)
                    counts[word.Text] = (found.Count + 1, tool);
            }
        }

        foreach (var word in _synonyms.Words)
            counts.TryAdd(word, default);
        return counts.OrderByDescending(found => found.Value.Count).ThenBy(found => found.Key, StringComparer.Ordinal).Select(found => found.Key);
    }
}
