using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Storage.Sql;

/// <summary>A connection in the shape of its table.</summary>
internal sealed record ConnectionRow
{
    /// <summary>The columns as they are read. What was tampered with may be of another type than the table says, and has to be readable all the same.</summary>
    public const string Columns =
        """
        CAST(name AS TEXT) AS Name, CAST(integration AS TEXT) AS Integration, CAST(environment AS TEXT) AS Environment,
        CAST(kind AS TEXT) AS Kind, CAST(last_four AS TEXT) AS LastFour, CAST(key_digest AS TEXT) AS KeyDigest,
        CAST(version AS BIGINT) AS Version, CAST(created_at AS BIGINT) AS CreatedAt, CAST(last_used_at AS BIGINT) AS LastUsedAt,
        nonce AS Nonce, sealed AS Sealed, (SELECT CAST(sealed_with AS TEXT) FROM vault) AS SealedWith
        """;

    public const string Insert =
        """
        INSERT INTO connections (
            name, integration, environment, kind, last_four, key_digest, version, created_at, last_used_at, nonce, sealed)
        VALUES (@Name, @Integration, @Environment, @Kind, @LastFour, @KeyDigest, @Version, @CreatedAt, @LastUsedAt, @Nonce, @Sealed)
        """;

    public const string Update =
        """
        UPDATE connections SET
            integration = @Integration, environment = @Environment, kind = @Kind, last_four = @LastFour, key_digest = @KeyDigest,
            version = @Version, created_at = @CreatedAt, last_used_at = @LastUsedAt, nonce = @Nonce, sealed = @Sealed
        WHERE name = @Name AND version = @Replaced
        """;

    public required string Name { get; init; }

    public required string Integration { get; init; }

    public required string Environment { get; init; }

    public required string Kind { get; init; }

    public required string LastFour { get; init; }

    public required string KeyDigest { get; init; }

    public required long Version { get; init; }

    public required long CreatedAt { get; init; }

    public long? LastUsedAt { get; init; }

    public required object Nonce { get; init; }

    public required object Sealed { get; init; }

    public string? SealedWith { get; init; }

    public long Replaced { get; init; }

    public static ConnectionRow Of(StoredConnection connection) => new()
    {
        Name = connection.Name,
        Integration = connection.Integration,
        Environment = connection.Environment,
        Kind = connection.Kind,
        LastFour = connection.LastFour,
        KeyDigest = connection.KeyDigest,
        Version = connection.Version,
        CreatedAt = connection.CreatedAt.ToUnixTimeMilliseconds(),
        LastUsedAt = connection.LastUsedAt?.ToUnixTimeMilliseconds(),
        Nonce = connection.Nonce.ToArray(),
        Sealed = connection.Sealed.ToArray(),
    };

    /// <summary>The row that takes the place of the one with that version.</summary>
    public ConnectionRow Replacing(long version) => this with { Replaced = version };

    public StoredConnection ToConnection() => new()
    {
        Name = Name,
        Integration = Integration,
        Environment = Environment,
        Kind = Kind,
        LastFour = LastFour,
        KeyDigest = KeyDigest,
        Version = Version,
        CreatedAt = StoredMoment.Of(CreatedAt),
        LastUsedAt = LastUsedAt is { } used ? StoredMoment.Of(used) : null,
        Nonce = Nonce as byte[] ?? [],
        Sealed = Sealed as byte[] ?? [],
        SealedWith = SealedWith ?? "",
    };
}
