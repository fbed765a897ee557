using System.Globalization;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace IntegrationHub.Storage.Sqlite;

/// <summary>Every sentence the SQLite store says when it cannot do a step: which file, what is wrong, what to do.</summary>
/// <remarks>The numbers are SQLite's primary result codes. Source: sqlite.org/rescode.html.</remarks>
internal static class SqliteMessages
{
    private const string NothingChanged = StoreMessages.NothingChanged;

    public static StoreException Of(SqliteException fault, string file, TimeSpan patience) =>
        new(Sentence(fault, file, patience), fault);

    public static StoreException Of(Exception fault, string file) => new(
        $"The store's folder {Path.GetDirectoryName(file)} could not be made or read: {fault.Message} " +
        $"Name a folder that this user may write to. {NothingChanged}", fault);

    public static StoreException NewerSchema(string file, long found, long known) => new(
        $"The store {file} was written by a newer build: it has schema version {found}, and this build knows versions up to {known}. " +
        $"Use the newer build, or name another file. {NothingChanged}");

    public static StoreException NotOurs(string file) => new(
        $"The file {file} is a SQLite database of another program. Name another file for the store. {NothingChanged}");

    public static StoreException NoWriteAheadLog(string file, string mode) => new(
        $"The store {file} cannot keep a write-ahead log there (SQLite stayed in \"{mode}\" mode), so several processes could not share it safely. " +
        $"Move it from a network folder to a local disk. {NothingChanged}");

    private static string Sentence(SqliteException fault, string file, TimeSpan patience) => fault.SqliteErrorCode switch
    {
        5 or 6 => string.Create(CultureInfo.InvariantCulture, $"The store {file} was locked by another process for {patience.TotalSeconds:0.#} s. ") +
            $"Try again; if it stays so, end the process that holds it. {NothingChanged}",
        3 or 8 => $"The store {file} cannot be written. Make the file and its folder writable for this user. {NothingChanged}",
        10 => $"The disk failed to read or write the store {file}. Check the disk and its mount, then try again. " +
            "What was being written does not count.",
        11 => $"The store {file} is damaged. Keep it, since it records what was sent, and restore it from a copy. {NothingChanged}",
        13 => $"The disk that holds the store {file} is full. Free some space and try again. {NothingChanged}",
        14 when Directory.Exists(file) => $"The store {file} is a folder, not a file. Name a file. {NothingChanged}",
        14 => $"The store {file} cannot be opened. Check that its folder exists and that this user may read and write it. {NothingChanged}",
        26 => $"The file {file} is not a SQLite database. Name another file, or restore the store from a copy. {NothingChanged}",
        _ => $"The store {file} failed with SQLite's error {fault.SqliteErrorCode} (extended {fault.SqliteExtendedErrorCode}). " +
            NothingChanged,
    };
}
