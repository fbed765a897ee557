using IntegrationHub.Engine.Discovery.Search;

namespace IntegrationHub.Engine.Discovery.Known;

/// <summary>What somebody wants done, in however many words: <c>stripe_create_topup</c>, <c>create a top-up</c>, <c>topupCreate</c>.</summary>
internal sealed class AskedName
{
    private readonly IReadOnlyList<string> _words;

    private AskedName(IReadOnlyList<string> words) => _words = words;

    /// <summary>Reads a name or a sentence.</summary>
    /// <param name="text">What was asked.</param>
    /// <param name="integration">The service's name, which says nothing here.</param>
    public static AskedName Of(string text, string integration) => new(
    [
        .. WordReader.Read(text.AsSpan(0, Math.Min(text.Length, 200)))
            .Where(word => word.Kind == WordKind.Content && word.Text != integration)
            .Select(word => word.Text),
    ]);

    /// <summary>Whether its verb is the very word, stands at its beginning or its end, and the rest names the thing.</summary>
    public bool Says(string verb, IReadOnlyList<string> thing) => IsOf(thing, word => word == verb);

    /// <summary>Whether its verb means the same kind of doing, and the rest names the thing.</summary>
    public bool Means(string verb, IReadOnlyList<string> thing)
    {
        var (stem, family) = (Stemmer.Stem(verb), VerbFamilies.Of(Stemmer.Stem(verb)));
        return IsOf(thing, word => Stemmer.Stem(word) is var asked && (asked == stem || (family != VerbFamily.None && VerbFamilies.Of(asked) == family)));
    }

    private bool IsOf(IReadOnlyList<string> thing, Func<string, bool> isVerb) => _words.Count > 1
        && ((isVerb(_words[0]) && IsSame(_words.Skip(1), thing)) || (isVerb(_words[^1]) && IsSame(_words.SkipLast(1), thing)));

    // The same words in any order, or the same letters: a top-up is a topup.
    private static bool IsSame(IEnumerable<string> words, IEnumerable<string> thing)
    {
        string[] mine = [.. words.Select(Stemmer.Stem)], theirs = [.. thing.Select(Stemmer.Stem)];
        return mine.Order(StringComparer.Ordinal).SequenceEqual(theirs.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            || Stemmer.Stem(string.Concat(words)) == Stemmer.Stem(string.Concat(thing));
    }
}
