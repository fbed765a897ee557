using System.Buffers;

namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>Brings the forms of an English word to one stem: refunds, refunded and refunding become <c>refund</c>.</summary>
/// <remarks>
/// A stem is compared with other stems and never shown, so it need not be a word. Endings are taken off only where what
/// is left still tells words apart; <c>customer</c> and <c>custom</c>, <c>price</c> and <c>prize</c> stay apart.
/// </remarks>
internal static class Stemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly Dictionary<string, string> Irregular =
        """
        paid:pay sent:send gave:give given:give bought:buy sold:sell took:take taken:take made:make kept:keep
        left:leave lost:lose found:find held:hold spent:spend owed:owe owing:owe people:person daily:day expiry:expire
        saw:see seen:see knew:know known:know chosen:choose withdrew:withdraw withdrawn:withdraw
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split(':'))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly (string Ending, string Instead, int Left)[] Endings =
    [
        ("ification", "ifi", 3), ("ational", "at", 4), ("iption", "ib", 4), ("criber", "crib", 3), ("ation", "", 4),
        ("ition", "", 4), ("sion", "s", 3), ("tion", "t", 3), ("fully", "", 4), ("able", "", 4), ("ible", "", 4),
        ("ness", "", 4), ("less", "", 4), ("ful", "", 4), ("al", "", 4), ("ly", "", 4),
    ];

    /// <summary>The stem of a word in small letters.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 3)
            return word;
        var stem = Irregular.GetValueOrDefault(word, word);
        stem = Tense(Plural(stem));
        foreach (var (ending, instead, left) in Endings)
        {
            if (stem.Length - ending.Length < left || !stem.EndsWith(ending, StringComparison.Ordinal))
                continue;
            stem = stem[..^ending.Length] + instead;
            break;
        }

        return Close(stem);
    }

    /// <summary>Whether a word has the form of several things. Some verbs have it too.</summary>
    public static bool IsPlural(string word) => word != "details" && Plural(word).Length < word.Length;

    private static string Plural(string word) => word switch
    {
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 's', 's', 'e', 's'] or [.., 'c' or 's', 'h', 'e', 's'] or [.., 'x', 'e', 's'] => word[..^2],
        [.., not ('s' or 'u' or 'i'), 's'] when word.Length > 3 => word[..^1],
        _ => word,
    };

    private static string Tense(string word)
    {
        if (word.Length > 4 && word.EndsWith("ied", StringComparison.Ordinal))
            return word[..^3] + "y";
        foreach (var ending in (ReadOnlySpan<string>)["ing", "ed"])
        {
            var left = word.Length - ending.Length;
            if (left >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && word.AsSpan(0, left).ContainsAny(Vowels)
                && !word.EndsWith("eed", StringComparison.Ordinal))
                return word[..left];
        }

        return word;
    }

    // The last letter is where forms differ most: a silent e, a doubled consonant, y against i.
    private static string Close(string stem) => stem switch
    {
        [.., 'e'] when stem.Length > 3 => Close(stem[..^1]),
        [.., 'y'] when stem.Length > 3 => stem[..^1] + "i",
        [.., var one, var two] when stem.Length > 3 && one == two && !"aeiou".Contains(two, StringComparison.Ordinal) => stem[..^1],
        _ => stem,
    };
}
