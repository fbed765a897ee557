using IntegrationHub.Engine.Discovery.Search;

namespace IntegrationHub.Engine.Discovery.Known;

/// <summary>One way to read what somebody wants done: a verb, and the thing it is to be done to.</summary>
/// <param name="Verb">The verb as it was written.</param>
/// <param name="Thing">The other words.</param>
internal sealed record AskedName(string Verb, ThingWords Thing)
{
    private const int LongestName = 200;

    /// <summary>Reads a name or a sentence, with the verb at its beginning and with the verb at its end:
    /// <c>stripe_create_topup</c>, <c>create a top-up</c>, <c>topupCreate</c>.</summary>
    /// <param name="text">What was asked.</param>
    /// <param name="integration">The service's name, which says nothing here.</param>
    public static IReadOnlyList<AskedName> Readings(string text, string integration)
    {
        string[] words = [.. WordReader.Read(text.AsSpan(0, Math.Min(text.Length, LongestName)))
            .Where(word => word.Kind == WordKind.Content && word.Text != integration)
            .Select(word => word.Text)];
        return words.Length < 2 ? [] : [new(words[0], new(words.Skip(1))), new(words[^1], new(words.SkipLast(1)))];
    }

    /// <summary>Whether its verb means the same kind of doing as another.</summary>
    public bool Means(string verb)
    {
        var (mine, other) = (Stemmer.Stem(Verb), Stemmer.Stem(verb));
        return mine == other || (VerbFamilies.Of(mine) is not VerbFamily.None and var family && VerbFamilies.Of(other) == family);
    }
}
