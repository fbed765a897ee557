using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Discovery.Search;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Finds tools by what a person would say.</summary>
internal sealed class ToolSearch
{
    /// <summary>The most hits a search gives.</summary>
    public const int MostHits = 50;

    private const int LongestQuestion = 1000;

    private readonly SearchIndex _index;
    private readonly ToolScorer _scorer;
    private readonly WhyWriter _why;

    /// <summary>Reads every tool of a catalog once; searching reads none again.</summary>
    public ToolSearch(ToolCatalog catalog)
    {
        _index = SearchIndexBuilder.Build(catalog);
        _scorer = new ToolScorer(_index);
        _why = new WhyWriter(_index);
    }

    /// <summary>The tools that fit best.</summary>
    /// <param name="words">A sentence or some words; what is beyond 1,000 characters is not read.</param>
    /// <param name="limit">How many at most; below 1 counts as 1, above 50 as 50.</param>
    /// <returns>The best first, the like by name; empty when the words say nothing or fit nothing.</returns>
    public IReadOnlyList<SearchHit> Search(string words, int limit = 10)
    {
        var query = new SearchQuery(_index, words.AsSpan(0, Math.Min(words.Length, LongestQuestion)));
        if (query.Terms.Count == 0)
            return [];
        return [.. _scorer.Score(query).Take(Math.Clamp(limit, 1, MostHits)).Select(score => Hit(query, score))];
    }

    private SearchHit Hit(SearchQuery query, ToolScore score)
    {
        var tool = _index.Tools[score.Tool].Tool;
        return new SearchHit(
            tool.Name,
            tool.Manifest.Title,
            Names.Of(tool.Manifest.Mode),
            Names.Of(tool.Risk),
            _why.Why(query, score),
            Math.Round((decimal)score.Score, 3));
    }
}
