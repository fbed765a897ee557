using System.Globalization;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Connections;

/// <summary>Says in the ledger's terms what happened to the stored connections. Of a key it tells what every list tells: its kind and its end.</summary>
internal static class ConnectionEntries
{
    /// <summary>Somebody kept a key: under a new name, or in the place of another.</summary>
    public static LedgerEntry Connected(StoredConnection kept, StoredConnection? before, LedgerActor by, DateTimeOffset now) =>
        Of(kept, LedgerEvents.Connected, $"{Key(kept)}{(before is null ? "" : $", in place of {Key(before)}")}", by, now);

    /// <summary>Somebody removed it.</summary>
    public static LedgerEntry Disconnected(StoredConnection gone, LedgerActor by, DateTimeOffset now) =>
        Of(gone, LedgerEvents.Disconnected, Key(gone), by, now);

    /// <summary>Somebody chose it for calls that name none.</summary>
    public static LedgerEntry Chosen(StoredConnection kept, LedgerActor by, DateTimeOffset now) =>
        Of(kept, LedgerEvents.ConnectionChosen, $"taken for {kept.Integration} when no connection is named", by, now);

    /// <summary>Somebody had everything sealed with another master key, which has a name that is no secret.</summary>
    public static LedgerEntry MasterKeyChanged(string from, string to, int resealed, LedgerActor by, DateTimeOffset now) => new()
    {
        Event = LedgerEvents.MasterKeyChanged,
        At = now,
        By = by,
        Rule = string.Create(
            CultureInfo.InvariantCulture, $"{(resealed == 1 ? "1 connection is" : $"{resealed} connections are")} sealed with {to} in place of {from}"),
    };

    private static LedgerEntry Of(StoredConnection connection, string what, string words, LedgerActor by, DateTimeOffset now) => new()
    {
        Event = what,
        At = now,
        By = by,
        Connection = connection.Name,
        Environment = connection.Environment,
        Rule = words,
    };

    private static string Key(StoredConnection connection) =>
        $"a key {connection.Kind} of {connection.Integration}{(connection.LastFour.Length == 0 ? "" : $" that ends in {connection.LastFour}")}";
}
