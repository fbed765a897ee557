using System.Globalization;

namespace IntegrationHub.Engine.Wording;

/// <summary>Puts Unix seconds into words.</summary>
internal static class UnixTime
{
    // The first second of the year 10000, which has no four-digit form.
    private const decimal End = 253_402_300_800;

    /// <summary><c>2026-11-20 09:30 UTC</c>; empty for what is no moment.</summary>
    public static string Words(object? seconds) => seconds is decimal number and >= 0 and < End
        ? DateTimeOffset.FromUnixTimeSeconds((long)number).ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
        : "";
}
