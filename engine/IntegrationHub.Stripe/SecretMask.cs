using System.Text.RegularExpressions;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Stripe;

/// <summary>Takes keys and card numbers out of words that came from elsewhere.</summary>
/// <param name="credential">The key in use, masked whatever it looks like.</param>
internal sealed partial class SecretMask(Secret credential)
{
    private const string Redacted = "[redacted]";
    private const int ShortestKey = 8;
    private const int LongestQuote = 60;

    /// <summary>Masks the key in use, and anything that looks like a key of Stripe's or like a card number.</summary>
    public string Clean(string text)
    {
        var key = credential.Reveal();
        if (key.Length >= ShortestKey) text = text.Replace(key, Redacted, StringComparison.Ordinal);
        return Redaction.Clean(Keys().Replace(text, Redacted));
    }

    /// <summary>Masks a text, cuts it to 60 characters and keeps it on one line, for a quotation.</summary>
    public string Quote(string text)
    {
        var clean = string.Concat(Clean(text).Select(static c => char.IsControl(c) ? '?' : c));
        return clean.Length <= LongestQuote ? clean : clean[..(LongestQuote - 1)] + "…";
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:sk|rk|pk|ek|whsec)_[A-Za-z0-9_*.•-]*[A-Za-z0-9_*•-]")]
    private static partial Regex Keys();
}
