namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>What the order of a sentence's everyday words tells, whatever the sentence is about.</summary>
internal static class Grammar
{
    private static readonly HashSet<string> Asking = Set(
        "what whats which who whos whose when where wheres is isnt are was were did does has have why any");

    private static readonly HashSet<string> Wondering = Set("can could should would do must to");

    private static readonly HashSet<string> BeforeVerbs = Set(
        "to please you i we and then just now , can could should must let lets us also or so they he she it");

    private static readonly HashSet<string> ActedOn = Set(
        "a an the this that these those my our your his her its their him them it all # $");

    private static readonly HashSet<string> Sums = Set(
        "$ dollar dollars euro euros pound pounds bucks cent cents usd eur gbp chf yen percent");

    /// <summary>Whether it asks something. "Where can he …" and "how do I …" want to do, not to know.</summary>
    public static bool Asks(List<Word> words) => words switch
    {
        [{ Text: "what" or "which" or "who" }, { Text: "do" or "would" or "can" }, ..] => true,
        [_, var second, ..] when Wondering.Contains(second.Text) => false,
        [{ Text: "do" }, { Text: "we" or "i" or "they" or "you" or "any" }, ..] => true,
        [var first, ..] => Asking.Contains(first.Text),
        [] => false,
    };

    /// <summary>"Subscriptions of Kim", "canceled subscriptions": several things and nothing to do with them.</summary>
    public static bool NamesSeveral(List<Word> words) => words switch
    {
        [_, var second, ..] when Wondering.Contains(second.Text) => false,
        [{ Kind: WordKind.Content } first, ..] when Stemmer.IsPlural(first.Text) => true,
        [var first, var second, ..] => IsPast(first) && Stemmer.IsPlural(second.Text),
        _ => false,
    };

    /// <summary>The first kind of changing that somebody is told to do; None when there is none.</summary>
    /// <remarks>"Canceled subscriptions" tells of what was done and "is it still open" how it is; nobody is told to do it.</remarks>
    public static VerbFamily Change(List<Word> words)
    {
        var first = true;
        for (var at = 0; at < words.Count; at++)
        {
            if (!words[at].Says)
                continue;
            if ((first || BeforeVerbs.Contains(words[at - 1].Text)) && !IsPast(words[at])
                && VerbFamilies.Of(words[at].Stem) is var family and > VerbFamily.Look)
                return family == VerbFamily.Create && at + 1 < words.Count && words[at + 1].Kind == WordKind.IdPrefix ? VerbFamily.Change : family;
            first = false;
        }

        return VerbFamily.None;
    }

    /// <summary>"Refund the order", "charge her": a word with something to act on, whatever that word is, is what is to be done.</summary>
    public static bool Tells(List<Word> words)
    {
        var at = words.FindIndex(word => !BeforeVerbs.Contains(word.Text));
        return at >= 0 && words[at].Says && !Stemmer.IsPlural(words[at].Text) && VerbFamilies.Of(words[at].Stem) != VerbFamily.Look && ActsOn(words, at);
    }

    /// <summary>Whether the word at a place is something to do: it stands where verbs stand and has something to act on.</summary>
    public static bool IsTold(List<Word> words, int at) => (at == 0 || BeforeVerbs.Contains(words[at - 1].Text)) && ActsOn(words, at);

    /// <summary>"Phone number of …": a thing and whose it is, with nothing to do.</summary>
    public static bool NamesPart(List<Word> words)
    {
        var of = words.FindIndex(word => word.Text is "of");
        return of is > 0 and < 6 && words[..of].TrueForAll(word => (word.Says && word.Text is not ("half" or "part" or "rest")) || word.Text is "and" or "the") && words.Count > of + 1
            && VerbFamilies.Of(words[0].Stem) == VerbFamily.None;
    }

    /// <summary>"I need a link" wants one made.</summary>
    public static bool NeedsOne(List<Word> words) =>
        Follow(words, first => first is "need" or "want" or "needs" or "wants", second => second is "a" or "an" or "another" or "new");

    /// <summary>"Don't send it": what is under way is to end, and nothing else is to be done instead.</summary>
    public static bool ForbidsAll(List<Word> words) => (words is [{ Text: "dont" }, ..] or [{ Text: "do" }, { Text: "not" }, ..])
        && !words.Exists(word => word.Says && word.Kind == WordKind.Content);

    /// <summary>"How many", "how much".</summary>
    public static bool Counts(List<Word> words) => Follow(words, first => first is "how", second => second is "many" or "much");

    /// <summary>"From 3 to 5" wants it changed.</summary>
    public static bool GoesFromTo(List<Word> words)
    {
        var from = words.FindIndex(word => word.Text is "from");
        return from >= 0 && words.FindIndex(from, word => word.Text is "to") > from;
    }

    /// <summary>Whether it names a sum of money.</summary>
    public static bool NamesSum(List<Word> words) => words.Exists(word => Sums.Contains(word.Text));

    /// <summary>Whether it has one of these words.</summary>
    public static bool Has(List<Word> words, params ReadOnlySpan<string> any)
    {
        foreach (var word in words)
        {
            if (any.Contains(word.Text))
                return true;
        }

        return false;
    }

    private static bool ActsOn(List<Word> words, int at) =>
        at + 1 < words.Count && (words[at + 1].Kind is WordKind.IdPrefix or WordKind.Email || ActedOn.Contains(words[at + 1].Text));

    private static bool IsPast(Word word) => word.Text.EndsWith("ed", StringComparison.Ordinal);

    private static bool Follow(List<Word> words, Func<string, bool> first, Func<string, bool> second)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (first(words[at - 1].Text) && second(words[at].Text))
                return true;
        }

        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
