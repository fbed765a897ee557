using System.Text.RegularExpressions;

namespace IntegrationHub.Engine.Diagnostics;

/// <summary>Takes keys and card numbers out of anything that is about to be printed or kept.</summary>
public static partial class Redaction
{
    /// <summary>The same text with every key and every card number replaced.</summary>
    public static string Clean(string text) =>
        DigitRun().Replace(Key().Replace(text, "[key redacted]"), m => IsCardNumber(m.Value) ? "[card redacted]" : m.Value);

    [GeneratedRegex(@"\b(?:[srp]k_(?:live|test)|whsec|ihc)_[A-Za-z0-9_*]+", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"(?<![A-Za-z0-9_])\d(?:[ -]?\d){12,18}(?![A-Za-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DigitRun();

    // The check digit of ISO/IEC 7812: without it every long order number would be hidden too.
    private static bool IsCardNumber(string run)
    {
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
