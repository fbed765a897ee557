using System.Text;
using System.Text.RegularExpressions;

namespace IntegrationHub.Engine.Diagnostics;

/// <summary>Takes keys and card numbers out of anything that is about to be printed or kept.</summary>
public static partial class Redaction
{
    private const string Card = "[card redacted]";
    private const int ShortestCard = 13;
    private const int LongestCard = 19;

    /// <summary>The same text with every key and every card number replaced.</summary>
    public static string Clean(string text) => DigitRun().Replace(Key().Replace(text, "[key redacted]"), HideCards);

    /// <summary>Whether a name that somebody chose holds a key, or is a card number as a whole. That part of a long one looks like a card number is chance.</summary>
    public static bool IsSecret(string name) => Key().IsMatch(name) || Clean(name) == Card;

    // Keys of accounts, signing secrets, this hub's tokens, and the secret half of a client secret. One that sticks to
    // a word before it is taken for a key when it is as long as one.
    [GeneratedRegex(@"(?:\b(?:[srpe]k_(?:live|test|org)|whsec|ih[cap])_[A-Za-z0-9_*]+)|(?:(?:[srpe]k_(?:live|test|org)|whsec|ih[cap])_[A-Za-z0-9_*]{16,})|(?:(?<=[A-Za-z0-9])_secret_[A-Za-z0-9]{8,})", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    // Digits in groups, however they are set apart.
    [GeneratedRegex(@"[0-9](?:[ \t\-./_\u00A0\u2000-\u2015\u202F\u2060]?[0-9]){12,}", RegexOptions.CultureInvariant)]
    private static partial Regex DigitRun();

    // A card number may have its date and security code behind it, so every group may be where it ends.
    private static string HideCards(Match run)
    {
        var text = run.Value;
        var kept = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = char.IsAsciiDigit(text[at]) && (at == 0 || !char.IsAsciiDigit(text[at - 1])) ? EndOfCard(text, at) : at;
            if (end > at) kept.Append(Card);
            else kept.Append(text[at++]);
            at = Math.Max(at, end);
        }

        return kept.ToString();
    }

    private static int EndOfCard(string text, int start)
    {
        var end = start;
        var digits = 0;
        for (var at = start; at < text.Length && digits <= LongestCard; at++)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            digits++;
            var groupEnds = at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]);
            if (groupEnds && digits is >= ShortestCard and <= LongestCard && IsCardNumber(text.AsSpan(start, at + 1 - start))) end = at + 1;
        }

        return end;
    }

    // The first digit and the check digit of ISO/IEC 7812: without them every long order number would be hidden too.
    private static bool IsCardNumber(ReadOnlySpan<char> run)
    {
        if (run[0] is < '2' or > '6') return false;
        var sum = 0;
        var doubled = false;
        for (var i = run.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(run[i])) continue;
            var digit = run[i] - '0';
            if (doubled) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
            doubled = !doubled;
        }

        return sum % 10 == 0;
    }
}
