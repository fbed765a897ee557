using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>What a question wants done, as far as its everyday words tell.</summary>
internal sealed record QueryIntent
{
    private const double Suits = 1.15;
    private const double SuitsNot = 0.7;
    private const double Asked = 0.5;
    private const double OwnId = 1.4;
    private const double SameVerb = 1.25;
    private const double OtherVerb = 0.9;
    private const double SeveralWanted = 1.2;
    private const double OneWanted = 0.75;

    private static readonly HashSet<string> Asking = Set(
        "what whats which who whos whose when where wheres is isnt are was were did does has have why");

    private static readonly HashSet<string> Wondering = Set("can could should would do must to");

    private static readonly HashSet<string> Several = Set(
        "all every each list any recent recently last latest newest many which today yesterday everyone everybody who");

    /// <summary>True when it wants to know, false when it wants something changed, null when it does not say.</summary>
    public bool? Reads { get; private init; }

    /// <summary>Whether it is a plain question, which no write answers.</summary>
    public bool Question { get; private init; }

    /// <summary>The kind of doing it names first.</summary>
    public VerbFamily Verb { get; private init; }

    /// <summary>Whether it is about several things, or about one of which it does not know which.</summary>
    public bool Many { get; private init; }

    /// <summary>The prefixes of the identifiers it names.</summary>
    public required IReadOnlyList<string> Prefixes { get; init; }

    /// <summary>The stem it begins with, fillers apart, when it tells somebody to do something; else null.</summary>
    public string? Opening { get; private init; }

    /// <summary>Reads the intent of a question.</summary>
    public static QueryIntent Of(List<Word> words)
    {
        var content = words.Where(word => word.Kind == WordKind.Content).ToList();
        var opening = content.Count > 0 ? content[0].Stem : null;
        var howMany = Follows(words, "how", "many") || Follows(words, "how", "much");
        var looks = content.Exists(word => VerbFamilies.Of(word.Stem) == VerbFamily.Look) && !words.Exists(word => word.Text == "back");
        var change = content.Select(Change).FirstOrDefault(family => family > VerbFamily.Look);
        var question = howMany || Asks(words);
        var reads = question || NamesSeveral(words) || (looks && (change == VerbFamily.None || VerbFamilies.Of(opening!) == VerbFamily.Look));
        List<string> prefixes = [.. words.Where(word => word.Kind == WordKind.IdPrefix).Select(word => word.Text)];
        return new QueryIntent
        {
            Reads = reads ? true : change != VerbFamily.None ? false : null,
            Question = question,
            Verb = reads ? VerbFamily.Look : change,
            Prefixes = prefixes,
            Many = words.Exists(word =>
                Several.Contains(word.Text) || word.Kind == WordKind.Email || (word.Kind == WordKind.Content && Stemmer.IsPlural(word.Text))),
            Opening = reads ? null : opening,
        };
    }

    /// <summary>By how much a tool's score is raised or lowered.</summary>
    public double Fits(ToolText tool)
    {
        var toolReads = tool.Tool.Manifest.Mode == EndpointMode.Read;
        var fits = Reads is not { } reads ? 1 : reads == toolReads ? Suits : Question ? Asked : SuitsNot;
        if (toolReads)
            fits *= Prefixes.Count > 0 ? FitsIds(tool) : FitsNumber(tool);
        else if (Reads == false && tool.Verb != VerbFamily.None)
            fits *= tool.Verb == Verb ? SameVerb : OtherVerb;
        return Opening is not null && tool.Openings.Contains(Opening) ? fits * Suits : fits;
    }

    // One thing by its own identifier, or the list of what belongs to it; never another single thing.
    private double FitsIds(ToolText tool) =>
        tool.PathPrefixes.Overlaps(Prefixes) ? Reads == true && !Many ? OwnId : 1
        : tool.ReturnsMany && tool.InputPrefixes.Overlaps(Prefixes) ? Many ? OwnId : Suits
        : SuitsNot;

    private double FitsNumber(ToolText tool) => !Many ? 1 : tool.ReturnsMany ? SeveralWanted : OneWanted;

    // "Where can he …" and "how do I …" want to do, not to know.
    private static bool Asks(List<Word> words) => words switch
    {
        [_, var second, ..] when Wondering.Contains(second.Text) => false,
        [{ Text: "do" }, { Text: "we" or "i" or "they" or "you" or "any" }, ..] => true,
        [var first, ..] => Asking.Contains(first.Text),
        [] => false,
    };

    // "Subscriptions of Kim", "canceled subscriptions": several things and nothing to do with them.
    private static bool NamesSeveral(List<Word> words) => words switch
    {
        [{ Kind: WordKind.Content } first, ..] when Stemmer.IsPlural(first.Text) => true,
        [var first, var second, ..] => first.Text.EndsWith("ed", StringComparison.Ordinal) && Stemmer.IsPlural(second.Text),
        _ => false,
    };

    // "Canceled subscriptions" tells of what was done; nobody is told to do it.
    private static VerbFamily Change(Word word) =>
        word.Text.EndsWith("ed", StringComparison.Ordinal) ? VerbFamily.None : VerbFamilies.Of(word.Stem);

    private static bool Follows(List<Word> words, string first, string second)
    {
        var at = words.FindIndex(word => word.Text == first);
        return at >= 0 && at + 1 < words.Count && words[at + 1].Text == second;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
