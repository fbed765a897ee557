using System.Buffers;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Scores every tool for a question.</summary>
internal sealed class ToolScorer(SearchIndex index)
{
    private const double ExactForm = 0.15;
    private const double ObjectCounts = 0.4;
    private const double TakesId = 1;
    private const double ItsName = 10;
    private const double LeastOfBest = 0.15;

    /// <summary>The tools that fit, the best first, the like by name.</summary>
    /// <remarks>Far behind the best nothing is worth reading: tools below 15% of the best score are left out.</remarks>
    public List<ToolScore> Score(SearchQuery query)
    {
        var sums = ArrayPool<double>.Shared.Rent(index.Tools.Length);
        Array.Clear(sums, 0, index.Tools.Length);
        try
        {
            AddTerms(query.Terms, sums);
            AddPairs(query.Terms, sums);
            AddIds(query.Intent.Prefixes, sums);
            return Sorted(query, sums);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(sums);
        }
    }

    private void AddTerms(List<QueryTerm> terms, double[] sums)
    {
        foreach (var term in terms)
        {
            foreach (var posting in index.Postings[term.Term])
                sums[posting.Tool] += term.Counts * posting.Worth;
            foreach (var tool in index.Named(term.Text))
                sums[tool] += ExactForm * term.Counts * index.Rarity[term.Term];
        }
    }

    private void AddPairs(List<QueryTerm> terms, double[] sums)
    {
        for (var at = 1; at < terms.Count; at++)
        {
            foreach (var posting in index.Pair(terms[at - 1].Term, terms[at].Term))
                sums[posting.Tool] += posting.Worth;
        }
    }

    private void AddIds(List<string> prefixes, double[] sums)
    {
        foreach (var prefix in prefixes)
        {
            for (var tool = 0; tool < index.Tools.Length; tool++)
                sums[tool] += index.Tools[tool].Takes(prefix) ? TakesId : 0;
        }
    }

    private List<ToolScore> Sorted(SearchQuery query, double[] sums)
    {
        using var phrases = new PhraseScorer(index, query);
        List<ToolScore> scores = new(index.Tools.Length);
        for (var tool = 0; tool < index.Tools.Length; tool++)
        {
            if (sums[tool] <= 0)
                continue;
            var (worth, whole) = phrases.Best(index.PhrasesByTool[tool]);
            var score = (sums[tool] + worth) * IntentFit.Of(query.Intent, index.Tools[tool]) * FitsObject(query.Terms, index.Objects[tool]);
            if (tool == query.Exact)
                score *= ItsName;
            scores.Add(new ToolScore(tool, Math.Round(score, 3), whole));
        }

        // Tools stand in the catalog by name, so their place decides among the like.
        scores.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Tool.CompareTo(right.Tool));
        if (scores.Count > 0)
            scores.RemoveAll(score => score.Score == 0 || score.Score < LeastOfBest * scores[0].Score);
        return scores;
    }

    // What a tool is about should be named in full: an invoice is not an invoice item.
    private double FitsObject(List<QueryTerm> terms, int[] about)
    {
        double named = 0, all = 0;
        foreach (var term in about)
        {
            all += index.Rarity[term];
            foreach (var asked in terms)
            {
                if (asked.Term == term && !asked.Told)
                    named += index.Rarity[term] * Math.Min(1, asked.Counts);
            }
        }

        return all > 0 ? 1 + (ObjectCounts * named / all) : 1;
    }
}
