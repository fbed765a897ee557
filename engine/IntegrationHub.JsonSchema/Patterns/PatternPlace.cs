namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>A character of an expression, and those of its characters that may come after it.</summary>
internal sealed class PatternPlace(CharacterClass set)
{
    private readonly CharacterClass _set = set;
    private readonly List<PatternPlace> _next = [];

    /// <summary>Whether a matcher never has two ways to go on from here.</summary>
    public bool IsClear => AreApart(_next);

    /// <summary>Whether no code point fits two of these. One that is among them twice fits itself.</summary>
    public static bool AreApart(IReadOnlyList<PatternPlace> places)
    {
        for (var second = 1; second < places.Count; second++)
            for (var first = 0; first < second; first++)
                if (places[first]._set.Meets(places[second]._set)) return false;
        return true;
    }

    /// <summary>Notes what may come next. A place noted twice is two ways to one character.</summary>
    public void Before(IEnumerable<PatternPlace> next) => _next.AddRange(next);
}
