namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Reads sentences with the words an integration uses and marks what they deny; questions and manifests alike.</summary>
internal sealed class SentenceReader
{
    private readonly Synonyms _synonyms;
    private readonly string[] _prefixes;
    private readonly Dictionary<string, Word> _known = new(StringComparer.Ordinal);

    /// <summary>Takes the synonyms and the prefixes of identifiers of a catalog.</summary>
    public SentenceReader(Synonyms synonyms, IEnumerable<string> prefixes)
    {
        _synonyms = synonyms;
        _prefixes = [.. prefixes.Distinct(StringComparer.Ordinal).OrderByDescending(prefix => prefix.Length).ThenBy(prefix => prefix, StringComparer.Ordinal)];
    }

    /// <summary>The words of a manifest's sentence in order. Not for several threads at once.</summary>
    public List<Word> Read(ReadOnlySpan<char> text) => Finish(WordReader.Read(text, _known));

    /// <summary>The words of a field's name.</summary>
    public List<Word> ReadName(string name) => WordReader.Read(name, _known);

    /// <summary>Finishes words whose spelling has been looked at.</summary>
    public List<Word> Finish(List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Kind == WordKind.IdPrefix)
                words[at] = Known(words[at]);
        }

        _synonyms.Apply(words);
        Denial.Apply(words);
        return words;
    }

    // A prefix may have several parts: of sub_ and sub_sched_ the longer one that fits is meant.
    private Word Known(Word id)
    {
        var prefix = id.Written is null ? null : Array.Find(_prefixes, known => id.Written.StartsWith(known, StringComparison.Ordinal));
        return prefix is null ? id with { Written = null } : new Word(prefix, prefix, WordKind.IdPrefix);
    }
}
