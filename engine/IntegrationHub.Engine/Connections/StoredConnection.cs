namespace IntegrationHub.Engine.Connections;

/// <summary>A connection as the store keeps it. Only words, numbers and bytes, so that a row that was changed can still be read.</summary>
public sealed record StoredConnection
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The service it is for.</summary>
    public required string Integration { get; init; }

    /// <summary>What kind of account it leads to: <c>test</c> or <c>live</c>.</summary>
    public required string Environment { get; init; }

    /// <summary>What kind of key it holds: the first letters of the key, as <c>integration.yaml</c> has them.</summary>
    public required string Kind { get; init; }

    /// <summary>The key's last four characters.</summary>
    public required string LastFour { get; init; }

    /// <summary>Enough of the key's SHA-256 to tell it from another.</summary>
    public required string KeyDigest { get; init; }

    /// <summary>Counts how often the key was sealed under this name, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>When the connection was made. Kept to the millisecond.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was used last, to the minute; null when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Twelve random bytes, others each time it is sealed.</summary>
    public ReadOnlyMemory<byte> Nonce { get; init; }

    /// <summary>The sealed key, and the sixteen bytes that show any change.</summary>
    public ReadOnlyMemory<byte> Sealed { get; init; }

    /// <summary>The id of the master key that everything in the store is sealed with.</summary>
    public string SealedWith { get; init; } = "";
}
