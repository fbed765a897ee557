using IntegrationHub.Engine.Discovery.Search;

namespace IntegrationHub.Engine.Discovery.Known;

/// <summary>The words of a thing, to be compared with those of another: in any order, or by their letters alone, for a top-up is a topup.</summary>
internal sealed class ThingWords
{
    private readonly string _bag;
    private readonly string _letters;

    /// <summary>Takes the words as they were written.</summary>
    public ThingWords(IEnumerable<string> words)
    {
        string[] all = [.. words];
        _bag = string.Join(' ', all.Select(Stemmer.Stem).Order(StringComparer.Ordinal));
        _letters = all.Length == 0 ? "" : Stemmer.Stem(string.Concat(all));
    }

    /// <summary>Whether both name the same thing. Nothing is the same as no words.</summary>
    public bool IsSame(ThingWords other) => _bag.Length > 0 && (_bag == other._bag || _letters == other._letters);
}
