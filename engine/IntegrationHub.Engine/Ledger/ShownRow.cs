using System.Text.Json;

namespace IntegrationHub.Engine.Ledger;

/// <summary>A row of the ledger as every surface shows it.</summary>
public sealed record ShownRow
{
    /// <summary>Its place.</summary>
    public required long Number { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required string Event { get; init; }

    /// <summary>Who did it: <c>agent:local</c>.</summary>
    public required string By { get; init; }

    /// <summary>The proposal.</summary>
    public string? Proposal { get; init; }

    /// <summary>The tool.</summary>
    public string? Tool { get; init; }

    /// <summary>Where.</summary>
    public string? Environment { get; init; }

    /// <summary>The connection's name.</summary>
    public string? Connection { get; init; }

    /// <summary>The SHA-256 of the canonical input.</summary>
    public string? InputDigest { get; init; }

    /// <summary>The input, masked.</summary>
    public JsonElement? Input { get; init; }

    /// <summary>Who had to agree.</summary>
    public string? PolicyClass { get; init; }

    /// <summary>The policy's version.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>The rule that decided; of a change of who may do what, what changed.</summary>
    public string? Rule { get; init; }

    /// <summary>The key that went with every attempt.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>The service's name for the request.</summary>
    public string? RequestId { get; init; }

    /// <summary>The error's code.</summary>
    public string? Code { get; init; }

    /// <summary>Whether anything was sent.</summary>
    public string? Sent { get; init; }

    /// <summary>For a checkpoint: the last row that was removed.</summary>
    public long? Through { get; init; }

    /// <summary>For a checkpoint: that row's hash.</summary>
    public string? ThroughHash { get; init; }

    /// <summary>The hash of the row before.</summary>
    public required string Previous { get; init; }

    /// <summary>This row's hash.</summary>
    public required string Hash { get; init; }

    /// <summary>The row, to be shown.</summary>
    public static ShownRow Of(LedgerRow row) => new()
    {
        Number = row.Number,
        At = row.Entry.At,
        Event = row.Entry.Event,
        By = row.Entry.By.Text,
        Proposal = row.Entry.Proposal,
        Tool = row.Entry.Tool,
        Environment = row.Entry.Environment,
        Connection = row.Entry.Connection,
        InputDigest = row.Entry.InputDigest,
        Input = Json(row.Entry.Input),
        PolicyClass = row.Entry.PolicyClass,
        PolicyVersion = row.Entry.PolicyVersion,
        Rule = row.Entry.Rule,
        IdempotencyKey = row.Entry.IdempotencyKey,
        RequestId = row.Entry.RequestId,
        Code = row.Entry.Code,
        Sent = row.Entry.Sent,
        Through = row.Entry.Through,
        ThroughHash = row.Entry.ThroughHash,
        Previous = row.Previous,
        Hash = row.Hash,
    };

    // A text that was tampered with need not be JSON any more; it is shown as the text it is.
    private static JsonElement? Json(string? text)
    {
        if (text is null) return null;
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(text);
        }
    }
}
