using Npgsql;

namespace IntegrationHub.Storage.Postgres;

/// <summary>How a database is reached, read from what a person wrote.</summary>
internal static class PostgresAddress
{
    // A step asks again by itself while the server is away, so a single attempt need not be patient.
    private const int Seconds = 10;

    // Who adds to the ledger waits for those before, so more connections at once would only wait.
    private const int Connections = 16;

    /// <summary>Reads <c>Host=…;Database=…</c> or <c>//user:password@host:port/database</c>.</summary>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        try
        {
            var known = text.StartsWith("//", StringComparison.Ordinal) ? OfUrl(new($"postgres:{text}")) : new(text);
            if (string.IsNullOrEmpty(known.Host)) throw PostgresMessages.NotAnAddress();
            known.Timeout = Seconds;
            known.CommandTimeout = Seconds;
            if (!known.ShouldSerialize("Maximum Pool Size")) known.MaxPoolSize = Connections;
            known.ApplicationName ??= "IntegrationHub";
            known.IncludeErrorDetail = false;
            known.AutoPrepareMinUsages = 2;
            known.MaxAutoPrepare = known.MaxAutoPrepare == 0 ? 40 : known.MaxAutoPrepare;
            return known;
        }
        catch (Exception fault) when (fault is ArgumentException or UriFormatException or FormatException or KeyNotFoundException or OverflowException)
        {
            // What was written may hold a password, so nothing of it is repeated.
            throw PostgresMessages.NotAnAddress();
        }
    }

    private static NpgsqlConnectionStringBuilder OfUrl(Uri url)
    {
        var known = new NpgsqlConnectionStringBuilder { Host = url.Host };
        if (url.Port > 0) known.Port = url.Port;
        if (url.AbsolutePath.Length > 1) known.Database = Uri.UnescapeDataString(url.AbsolutePath[1..]);
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0) known.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1) known.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            known[Uri.UnescapeDataString(parts[0])] = Uri.UnescapeDataString(parts.Length > 1 ? parts[1] : "");
        }

        return known;
    }
}
