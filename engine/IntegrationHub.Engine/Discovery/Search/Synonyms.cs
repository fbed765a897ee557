namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>The words that stand for another word everywhere, as the integrations tell them.</summary>
internal sealed class Synonyms
{
    private readonly Dictionary<string, List<(string[] Written, Word[] Meant)>> _byFirst = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Takes the synonyms of several integrations; of two for the same words the first one counts.</summary>
    public Synonyms(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        foreach (var (written, meant) in pairs)
        {
            Add(written, meant);
            Add(Plural(written), Plural(meant));
        }

        foreach (var found in _byFirst.Values)
            found.Sort((left, right) => right.Written.Length.CompareTo(left.Written.Length));
    }

    /// <summary>The single words that are part of a synonym.</summary>
    public IReadOnlyCollection<string> Words => _words;

    /// <summary>Puts what is meant in the place of what is written.</summary>
    public void Apply(List<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            // A bill is an invoice, but "bill her" is something to do.
            if (!_byFirst.TryGetValue(words[at].Text, out var candidates) || (words[at].Says && Grammar.IsTold(words, at)))
                continue;
            foreach (var (written, meant) in candidates)
            {
                if (!Stands(words, at, written))
                    continue;
                var shown = string.Join(' ', words.Skip(at).Take(written.Length).Select(word => word.Written ?? word.Text));
                words.RemoveRange(at, written.Length);
                words.InsertRange(at, meant.Select(word => word with { Written = shown }));
                at += meant.Length - 1;
                break;
            }
        }
    }

    private void Add(string written, string meant)
    {
        string[] parts = [.. WordReader.Read(written).Select(word => word.Text)];
        if (parts.Length == 0)
            return;
        if (!_byFirst.TryGetValue(parts[0], out var found))
            _byFirst[parts[0]] = found = [];
        found.Add((parts, [.. WordReader.Read(meant)]));
        _words.UnionWith(parts);
    }

    private static bool Stands(List<Word> words, int at, string[] written)
    {
        if (at + written.Length > words.Count)
            return false;
        for (var part = 0; part < written.Length; part++)
        {
            if (words[at + part].Text != written[part])
                return false;
        }

        return true;
    }

    private static string Plural(string words) => words switch
    {
        [.., 's' or 'x' or 'h'] => words + "es",
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => words[..^1] + "ies",
        _ => words + "s",
    };
}
