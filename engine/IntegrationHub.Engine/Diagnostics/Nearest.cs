namespace IntegrationHub.Engine.Diagnostics;

/// <summary>Finds what was probably meant by a word that does not exist.</summary>
public static class Nearest
{
    private const double LeastLikeness = 0.4;

    /// <summary>The one candidate a typing mistake away, or else the one a word was shortened from.</summary>
    /// <param name="word">What was written. Capitals count as small letters.</param>
    /// <param name="candidates">What exists.</param>
    /// <returns>The nearest, the first in ordinal order of several; null when all are too far or share no letter in place.</returns>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        string[] names = [.. candidates];
        return Misspelt(word, names) ?? Shortened(word.ToLowerInvariant(), names);
    }

    /// <summary>The one candidate a typing mistake away: letters left out, put in, changed or swapped.</summary>
    /// <param name="word">What was written. Capitals count as small letters.</param>
    /// <param name="candidates">What exists.</param>
    /// <param name="within">How many mistakes at most.</param>
    /// <returns>The nearest, the first in ordinal order of several; null when all are too far or share no letter in place.</returns>
    public static string? Misspelt(string word, IEnumerable<string> candidates, int within = 2) =>
        AllMisspelt(word, candidates, within).FirstOrDefault();

    /// <summary>Every candidate a typing mistake away, the nearest first and the like in ordinal order.</summary>
    /// <param name="word">What was written. Capitals count as small letters.</param>
    /// <param name="candidates">What exists.</param>
    /// <param name="within">How many mistakes at most.</param>
    public static IEnumerable<string> AllMisspelt(string word, IEnumerable<string> candidates, int within)
    {
        var lower = word.ToLowerInvariant();
        return candidates
            .Select(candidate => (Name: candidate, Distance: EditDistance.Of(lower, candidate.ToLowerInvariant(), within)))
            .Where(found => found.Distance <= within && found.Distance < Math.Min(word.Length, found.Name.Length))
            .OrderBy(found => found.Distance)
            .ThenBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Name);
    }

    // "mim" is no typing mistake away from "minimum", but it is what is left of it when letters are dropped.
    private static string? Shortened(string word, string[] candidates) => word.Length < 3
        ? null
        : candidates
            .Where(candidate => candidate.Length > word.Length && candidate[0] == word[0] && IsPickedFrom(word, candidate))
            .OrderByDescending(candidate => candidate.AsSpan().CommonPrefixLength(word))
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .FirstOrDefault();

    private static bool IsPickedFrom(string word, string candidate)
    {
        var next = 0;
        foreach (var letter in candidate)
        {
            if (next < word.Length && letter == word[next]) next++;
        }

        return next == word.Length;
    }

    /// <summary>The candidates most like a name, by the words they share in whatever order and by spelling.</summary>
    /// <param name="word">What was written: <c>create_refunds</c>, <c>createRefund</c>, <c>refund-create</c>.</param>
    /// <param name="candidates">What exists. Words that most of them have count little.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>The best first, the like in ordinal order; empty when nothing is like it.</returns>
    public static IReadOnlyList<string> Several(string word, IEnumerable<string> candidates, int most = 3)
    {
        var names = candidates.Distinct(StringComparer.Ordinal).Select(name => new NameParts(name)).ToList();
        var written = new NameParts(word.Length > 100 ? word[..100] : word);
        var rarity = NameParts.Rarity(names);
        return [.. names
            .Select(name => (name.Name, Likeness: written.Likeness(name, rarity)))
            .Where(found => found.Likeness >= LeastLikeness)
            .OrderByDescending(found => found.Likeness)
            .ThenBy(found => found.Name, StringComparer.Ordinal)
            .Take(most)
            .Select(found => found.Name)];
    }
}
