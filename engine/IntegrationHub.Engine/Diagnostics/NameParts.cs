namespace IntegrationHub.Engine.Diagnostics;

/// <summary>A name taken apart into its words, so that it can be compared with others.</summary>
internal sealed class NameParts
{
    private readonly string[] _words;
    private readonly string _joined;

    public NameParts(string name)
    {
        Name = name;
        _words = [.. Split(name).Select(Singular).Distinct(StringComparer.Ordinal)];
        _joined = string.Join('_', _words);
    }

    public string Name { get; }

    /// <summary>How much each word tells names apart: a word that all have tells next to nothing.</summary>
    public static Dictionary<string, double> Rarity(IReadOnlyCollection<NameParts> names) => names
        .SelectMany(name => name._words)
        .CountBy(word => word, StringComparer.Ordinal)
        .ToDictionary(found => found.Key, found => Math.Log(1 + (double)names.Count / found.Value), StringComparer.Ordinal);

    /// <summary>How like two names are: 1 when they have the same words in the same order, 0 when they share nothing.</summary>
    public double Likeness(NameParts other, IReadOnlyDictionary<string, double> rarity)
    {
        var unknown = Math.Log(1 + rarity.Count);
        double shared = 0, all = 0;
        foreach (var word in other._words)
        {
            var weight = rarity.GetValueOrDefault(word, unknown);
            var share = _words.Select(mine => Alike(mine, word)).DefaultIfEmpty().Max();
            shared += share * weight;
            all += weight;
        }

        all += _words.Where(mine => other._words.All(word => Alike(mine, word) == 0)).Sum(mine => rarity.GetValueOrDefault(mine, unknown));
        if (all == 0)
            return 0;
        var spelling = 1 - ((double)EditDistance.Of(_joined, other._joined) / Math.Max(_joined.Length, other._joined.Length));
        return (0.75 * shared / all) + (0.25 * Math.Max(0, spelling));
    }

    private static double Alike(string mine, string word) => mine == word ? 1
        : mine.Length >= 4 && word.Length >= 4 && EditDistance.Of(mine, word, 1) == 1 ? 0.8
        : 0;

    private static IEnumerable<string> Split(string name)
    {
        var start = 0;
        for (var at = 0; at <= name.Length; at++)
        {
            var ends = at == name.Length || !char.IsLetterOrDigit(name[at]);
            if (!ends && (at == start || !char.IsUpper(name[at]) || char.IsUpper(name[at - 1])))
                continue;
            if (at > start)
                yield return name[start..at].ToLowerInvariant();
            start = ends ? at + 1 : at;
        }
    }

    private static string Singular(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., not 's', 's'] when word.Length > 3 => word[..^1],
        _ => word,
    };
}
