using System.Buffers;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Scores every tool for a question.</summary>
internal sealed class ToolScorer(SearchIndex index)
{
    private const double ExactForm = 0.15;
    private const double OutOfOrder = 0.6;
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
            return Sorted(query, sums);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(sums);
        }
    }

    private void AddTerms(IReadOnlyList<QueryTerm> terms, double[] sums)
    {
        foreach (var term in terms)
        {
            foreach (var posting in index.Postings[term.Term])
                sums[posting.Tool] += term.Counts * posting.Worth;
            foreach (var tool in index.Named(term.Text))
                sums[tool] += ExactForm * term.Counts * index.Rarity[term.Term];
        }
    }

    private void AddPairs(IReadOnlyList<QueryTerm> terms, double[] sums)
    {
        for (var at = 1; at < terms.Count; at++)
        {
            foreach (var posting in index.Pair(terms[at - 1].Term, terms[at].Term))
                sums[posting.Tool] += posting.Worth;
        }
    }

    private List<ToolScore> Sorted(SearchQuery query, double[] sums)
    {
        List<ToolScore> scores = [];
        for (var tool = 0; tool < index.Tools.Length; tool++)
        {
            if (sums[tool] <= 0)
                continue;
            var (phrase, worth) = BestPhrase(query.Numbers, index.Phrases[tool]);
            var score = (sums[tool] + worth) * query.Intent.Fits(index.Tools[tool]);
            scores.Add(new ToolScore(tool, Math.Round((decimal)score, 3), phrase));
        }

        // Tools stand in the catalog by name, so their place decides among the like.
        scores.Sort((left, right) => left.Score != right.Score ? right.Score.CompareTo(left.Score) : left.Tool.CompareTo(right.Tool));
        if (scores.Count > 0)
            scores.RemoveAll(score => score.Score == 0 || score.Score < (decimal)LeastOfBest * scores[0].Score);
        return scores;
    }

    private static (Phrase? Phrase, double Worth) BestPhrase(ReadOnlySpan<int> terms, Phrase[] phrases)
    {
        Phrase? best = null;
        double most = 0;
        foreach (var phrase in phrases)
        {
            var worth = phrase.Worth * Fit(terms, phrase.Terms);
            if (worth <= most)
                continue;
            best = phrase;
            most = worth;
        }

        return (best, most);
    }

    // 1 when the question has the whole phrase in order, less when the order differs, 0 when a word is missing.
    private static double Fit(ReadOnlySpan<int> terms, int[] phrase)
    {
        var last = -1;
        var ordered = true;
        foreach (var wanted in phrase)
        {
            var at = terms.IndexOf(wanted);
            if (at < 0)
                return 0;
            ordered &= at > last;
            last = at;
        }

        return ordered ? 1 : OutOfOrder;
    }
}
