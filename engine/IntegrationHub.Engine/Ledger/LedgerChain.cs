using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace IntegrationHub.Engine.Ledger;

/// <summary>The canonical form of a row and its hash. Everything a row says is in it, its number and the hash before it too.</summary>
/// <remarks>A row's canonical form is JSON without spaces: names in order, moments as <c>2026-03-02T12:00:00.123Z</c>, nothing for what is not there.</remarks>
public static class LedgerChain
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What the first row is chained to.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The row that follows a head.</summary>
    public static LedgerRow Next(LedgerHead head, LedgerEntry entry)
    {
        // A store keeps milliseconds; what is hashed is what is kept.
        var kept = entry with { At = DateTimeOffset.FromUnixTimeMilliseconds(entry.At.ToUnixTimeMilliseconds()) };
        return new(head.Number + 1, kept, head.Hash, Hash(head.Number + 1, kept, head.Hash));
    }

    /// <summary>The hash a row of that content has to have.</summary>
    public static string Hash(long number, LedgerEntry entry, string previous) =>
        Convert.ToHexStringLower(SHA256.HashData(Bytes(number, entry, previous).WrittenSpan));

    /// <summary>The canonical form, whose UTF-8 bytes are hashed.</summary>
    public static string Canonical(LedgerRow row) => Encoding.UTF8.GetString(Bytes(row.Number, row.Entry, row.Previous).WrittenSpan);

    private static ArrayBufferWriter<byte> Bytes(long number, LedgerEntry entry, string previous)
    {
        var buffer = new ArrayBufferWriter<byte>(640);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("at", entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("by", entry.By.Text);
        Write("code", entry.Code);
        Write("connection", entry.Connection);
        Write("environment", entry.Environment);
        Write("event", entry.Event);
        Write("idempotency_key", entry.IdempotencyKey);
        Write("input", entry.Input);
        Write("input_digest", entry.InputDigest);
        json.WriteNumber("number", number);
        Write("policy_class", entry.PolicyClass);
        Write("policy_version", entry.PolicyVersion);
        Write("previous", previous);
        Write("proposal", entry.Proposal);
        Write("request_id", entry.RequestId);
        Write("rule", entry.Rule);
        Write("sent", entry.Sent);
        if (entry.Through is { } through) json.WriteNumber("through", through);
        Write("through_hash", entry.ThroughHash);
        Write("tool", entry.Tool);
        json.WriteEndObject();
        json.Flush();
        return buffer;

        void Write(string name, string? value)
        {
            if (value is not null) json.WriteString(name, value);
        }
    }
}
