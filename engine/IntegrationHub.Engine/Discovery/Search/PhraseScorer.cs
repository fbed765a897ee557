using System.Buffers;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Tells how much of what people say for a tool stands in a question.</summary>
internal readonly ref struct PhraseScorer
{
    private const double Whole = 0.999;
    private const double Counts = 0.55;
    private const double WholeCounts = 0.2;
    private const double Unasked = 0.6;
    private const double OneWord = 0.6;

    private readonly SearchIndex _index;
    private readonly bool _question;
    private readonly double[] _found;

    /// <summary>Looks through all phrases once; dispose of it.</summary>
    public PhraseScorer(SearchIndex index, SearchQuery query)
    {
        (_index, _question) = (index, query.Intent.Question);
        _found = ArrayPool<double>.Shared.Rent(index.Phrases.Length);
        Array.Clear(_found, 0, index.Phrases.Length);
        foreach (var term in query.Terms)
        {
            foreach (var phrase in index.PhrasesByTerm[term.Term])
                _found[phrase] += index.Telling[term.Term];
        }
    }

    public void Dispose() => ArrayPool<double>.Shared.Return(_found);

    /// <summary>What the phrases of a tool add: that of which most is in the question, and more when all of one is.</summary>
    /// <param name="phrases">Where the tool's phrases stand.</param>
    /// <returns>The worth, and the best phrase that the question has in full.</returns>
    public (double Worth, Phrase? Whole) Best(Range phrases)
    {
        double worth = 0;
        Phrase? whole = null;
        for (var at = phrases.Start.Value; at < phrases.End.Value; at++)
        {
            if (_found[at] <= 0)
                continue;
            var phrase = _index.Phrases[at];
            var part = Math.Min(1, _found[at] / phrase.Telling);
            worth = Math.Max(worth, phrase.Telling * Counts * part * part * part * Fits(phrase));
            if (part >= Whole && (whole is null || phrase.Telling > whole.Telling))
                whole = phrase;
        }

        return (worth + (WholeCounts * (whole?.Telling ?? 0)), whole);
    }

    // "Where is my payout" and "who is this customer" say little of a sentence that only names a payout or a customer.
    private double Fits(Phrase phrase) =>
        (phrase.Question && !_question ? Unasked : 1) * (phrase.Terms.Length == 1 ? OneWord : 1);
}
