namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Says in words why a tool was found.</summary>
internal sealed class WhyWriter(SearchIndex index)
{
    private const int MostParts = 3;

    /// <summary>The phrase people use and, by part of the manifest, the words of the question that stand there.</summary>
    /// <returns>For example <c>alsoKnownAs "give money back"; title: refund</c>.</returns>
    public string Why(SearchQuery query, ToolScore score)
    {
        List<string> parts = [];
        if (score.Phrase is { } phrase)
            parts.Add($"{SearchFields.Label(SearchField.AlsoKnownAs)} \"{phrase.Text}\"");

        var found = query.Terms
            .Where(term => score.Phrase is not { } told || !told.Terms.Contains(term.Term))
            .Select(term => (term.Shown, Posting: Of(term.Term, score.Tool)))
            .Where(term => term.Posting.Worth > 0)
            .GroupBy(term => term.Posting.Strongest)
            .OrderBy(group => group.Key)
            .Take(MostParts - parts.Count);
        parts.AddRange(found.Select(group =>
            $"{SearchFields.Label(group.Key)}: {string.Join(", ", group.Select(term => term.Shown).Distinct(StringComparer.Ordinal))}"));
        return string.Join("; ", parts);
    }

    private Posting Of(int term, int tool)
    {
        foreach (var posting in index.Postings[term])
        {
            if (posting.Tool == tool)
                return posting;
        }

        return default;
    }
}
