using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What a card statement says. Source: docs.stripe.com/get-started/account/statement-descriptors (read 2026-11-29).</summary>
internal static class Descriptors
{
    private const int Longest = 22;
    private const string Prefix = "HARBORLANE";
    private const string Forbidden = "<>\\'\"*";

    /// <summary>Refuses what a card cannot show: a whole descriptor, which only other ways to pay take, and characters that banks do not.</summary>
    public static void Check(Input input)
    {
        if (input.Text("statement_descriptor") is not null)
        {
            throw Refusals.Invalid(
                "The parameter `statement_descriptor` cannot be used with a card payment. Use `statement_descriptor_suffix`, which is shown " +
                "after the account's own prefix.",
                "statement_descriptor");
        }

        if (input.Text("statement_descriptor_suffix") is not { } suffix)
            return;
        if (suffix.Any(c => Forbidden.Contains(c, StringComparison.Ordinal) || c is < ' ' or > '~'))
        {
            throw Refusals.Invalid(
                $"The statement descriptor suffix may have Latin letters, digits and signs other than {string.Join(' ', (IEnumerable<char>)Forbidden)}.",
                "statement_descriptor_suffix");
        }
    }

    /// <summary>The line on the statement: the account's prefix and the suffix, cut at 22 characters; without a suffix the account's own.</summary>
    public static string Line(string? suffix)
    {
        if (suffix is null)
            return "HARBOR LANE GOODS";
        var line = $"{Prefix}* {suffix.ToUpperInvariant()}";
        return line.Length <= Longest ? line : line[..Longest];
    }
}
