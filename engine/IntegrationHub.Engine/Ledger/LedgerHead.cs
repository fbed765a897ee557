using System.Globalization;

namespace IntegrationHub.Engine.Ledger;

/// <summary>Where the ledger ends. Kept apart from the rows, so that a last row that was dropped is missed; whoever notes it elsewhere can prove more.</summary>
/// <param name="Number">The last row's number; 0 when there is none.</param>
/// <param name="Hash">The last row's hash; 64 zeros when there is none.</param>
public sealed record LedgerHead(long Number, string Hash)
{
    /// <summary>As a person notes it: <c>42:ab12…</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}:{Hash}");

    /// <summary>Reads what a person noted; null when it is no end of a ledger.</summary>
    public static LedgerHead? Read(string text) =>
        text.Split(':') is [var number, { Length: 64 } hash] && hash.All(char.IsAsciiHexDigitLower)
        && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? new(known, hash)
            : null;
}
