namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>What a question wants done, as far as its everyday words tell.</summary>
internal sealed record QueryIntent
{
    private static readonly HashSet<string> Several = new(
        "all every each list any recent recently last latest newest many which today yesterday everyone everybody who history".Split(' '),
        StringComparer.Ordinal);

    /// <summary>True when it wants to know, false when it wants something changed, null when it does not say.</summary>
    public bool? Reads { get; private init; }

    /// <summary>Whether it is a plain question, which no write answers.</summary>
    public bool Question { get; private init; }

    /// <summary>The kind of doing it names first.</summary>
    public VerbFamily Verb { get; private init; }

    /// <summary>Whether it is about several things, or about one of which it does not know which.</summary>
    public bool Many { get; private init; }

    /// <summary>Whether what it is about is there already.</summary>
    public bool Exists { get; private init; }

    /// <summary>Whether it names a sum of money.</summary>
    public bool Money { get; private init; }

    /// <summary>The prefixes of the identifiers it names.</summary>
    public required List<string> Prefixes { get; init; }

    /// <summary>The stem it begins with, fillers apart, when it tells somebody to do something; else null.</summary>
    public string? Opening { get; private init; }

    /// <summary>How far sentences that begin like it ask for reads rather than writes: from -1, all writes, to 1, all reads.</summary>
    public double Leans { get; private init; }

    /// <summary>Reads the intent of a question.</summary>
    public static QueryIntent Of(List<Word> words, SearchIndex index)
    {
        var first = words.FindIndex(word => word.Says);
        var opening = first < 0 ? null : words[first].Stem;
        var change = Grammar.Change(words);
        var looks = words.Exists(word => word.Says && VerbFamilies.Of(word.Stem) == VerbFamily.Look) && !Grammar.Has(words, "back");
        var pleads = opening is not null && !looks && Grammar.Has(words, "please");
        var part = change == VerbFamily.None && Grammar.NamesPart(words);
        var question = Grammar.Counts(words) || Grammar.Asks(words);
        var reads = question
            || part
            || (Grammar.NamesSeveral(words) && !(pleads && change == VerbFamily.None))
            || (looks && (change == VerbFamily.None || VerbFamilies.Of(opening!) == VerbFamily.Look));
        if (!reads && change == VerbFamily.None)
            change = Grammar.NeedsOne(words) ? VerbFamily.Create : Grammar.GoesFromTo(words) ? VerbFamily.Change : VerbFamily.None;
        if (!reads && change == VerbFamily.None && Grammar.ForbidsAll(words))
            change = VerbFamily.Stop;
        var money = Grammar.NamesSum(words);
        var writes = change != VerbFamily.None || money || pleads || Grammar.Tells(words);
        return new QueryIntent
        {
            Reads = reads ? true : writes ? false : null,
            Question = question,
            Verb = reads ? VerbFamily.Look : change,
            Many = words.Exists(word => NamesMany(word, index)),
            Exists = Grammar.Has(words, "existing", "already", "current"),
            Money = money && !question,
            Prefixes = [.. words.Where(word => word.Kind == WordKind.IdPrefix).Select(word => word.Text)],
            Opening = reads ? null : opening,
            Leans = question || opening is null ? 0 : index.Leans(opening),
        };
    }

    // A plural counts when it is what some tool is about: "settings of a portal" is about one portal.
    private static bool NamesMany(Word word, SearchIndex index) =>
        Several.Contains(word.Text) || word.Kind == WordKind.Email
        || (word.Kind == WordKind.Content && Stemmer.IsPlural(word.Text) && index.Named(word.Text).Length > 0);
}
