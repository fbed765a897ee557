namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>A part of an expression, for the question how long it may keep a matcher busy.</summary>
/// <remarks>
/// The sets of characters are those of Glushkov's automaton. Where a matcher never has two ways to go on, going back
/// leads nowhere and ends at once. Source: Brüggemann-Klein, "Regular expressions into finite automata", 1993.
/// </remarks>
internal sealed record PatternPart
{
    private const int MostPlaces = 64;

    private PatternPart()
    {
    }

    /// <summary>What looks at no character.</summary>
    public static PatternPart Empty { get; } = new() { Size = 1, CanBeEmpty = true };

    /// <summary>How large an automaton it would make, roughly.</summary>
    public long Size { get; private init; }

    /// <summary>Whether it matches nothing at all too.</summary>
    public bool CanBeEmpty { get; private init; }

    /// <summary>Whether it matches nothing in more ways than one, or is too large to say.</summary>
    public bool IsUnclear { get; private init; }

    /// <summary>The characters it may begin with.</summary>
    public IReadOnlyList<PatternPlace> First { get; private init; } = [];

    /// <summary>The characters it may end with.</summary>
    private IReadOnlyList<PatternPlace> Last { get; init; } = [];

    /// <summary>A single character.</summary>
    public static PatternPart Of(PatternPlace place) => new() { Size = 1, First = [place], Last = [place] };

    /// <summary>This part and then another.</summary>
    public PatternPart Then(PatternPart next)
    {
        foreach (var place in Last) place.Before(next.First);
        return Checked(new()
        {
            Size = Size + next.Size,
            CanBeEmpty = CanBeEmpty && next.CanBeEmpty,
            IsUnclear = IsUnclear || next.IsUnclear,
            First = CanBeEmpty ? [.. First, .. next.First] : First,
            Last = next.CanBeEmpty ? [.. Last, .. next.Last] : next.Last,
        });
    }

    /// <summary>This part or another.</summary>
    public PatternPart Or(PatternPart other) => Checked(new()
    {
        Size = Size + other.Size,
        CanBeEmpty = CanBeEmpty || other.CanBeEmpty,
        IsUnclear = IsUnclear || other.IsUnclear || (CanBeEmpty && other.CanBeEmpty),
        First = [.. First, .. other.First],
        Last = [.. Last, .. other.Last],
    });

    /// <summary>This part over and over.</summary>
    public PatternPart Times(PatternQuantity quantity)
    {
        if (quantity.Most > 1)
            foreach (var place in Last) place.Before(First);
        return this with
        {
            Size = Size * quantity.Written,
            CanBeEmpty = CanBeEmpty || quantity.Least == 0,
            IsUnclear = IsUnclear || CanBeEmpty,
        };
    }

    private static PatternPart Checked(PatternPart part) => part.First.Count <= MostPlaces && part.Last.Count <= MostPlaces
        ? part
        : part with { IsUnclear = true, First = [], Last = [] };
}
