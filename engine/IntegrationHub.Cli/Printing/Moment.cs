using System.Globalization;

namespace IntegrationHub.Cli.Printing;

/// <summary>Writes a moment for people.</summary>
internal static class Moment
{
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
