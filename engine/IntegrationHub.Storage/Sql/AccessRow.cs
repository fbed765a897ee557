using IntegrationHub.Engine.Access;

namespace IntegrationHub.Storage.Sql;

/// <summary>An access token in the shape of its table: words for scopes, Unix milliseconds for moments.</summary>
internal sealed class AccessRow
{
    public const string Columns =
        """
        id AS Id, kind AS Kind, name AS Name, scopes AS Scopes, digest AS Digest,
        created_at AS CreatedAt, expires_at AS ExpiresAt, revoked_at AS RevokedAt, last_used_at AS LastUsedAt
        """;

    public const string Insert =
        """
        INSERT INTO access_tokens (id, kind, name, scopes, digest, created_at, expires_at, revoked_at, last_used_at)
        VALUES (@Id, @Kind, @Name, @Scopes, @Digest, @CreatedAt, @ExpiresAt, @RevokedAt, @LastUsedAt)
        """;

    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string Scopes { get; init; }

    public required string Digest { get; init; }

    public required long CreatedAt { get; init; }

    public long? ExpiresAt { get; init; }

    public long? RevokedAt { get; init; }

    public long? LastUsedAt { get; init; }

    public static AccessRow Of(AccessToken token) => new()
    {
        Id = token.Id,
        Kind = token.Who.Kind,
        Name = token.Who.Name,
        Scopes = string.Join(' ', ScopeWords.Of(token.Scopes)),
        Digest = token.Digest,
        CreatedAt = token.CreatedAt.ToUnixTimeMilliseconds(),
        ExpiresAt = token.ExpiresAt?.ToUnixTimeMilliseconds(),
        RevokedAt = token.RevokedAt?.ToUnixTimeMilliseconds(),
        LastUsedAt = token.LastUsedAt?.ToUnixTimeMilliseconds(),
    };

    // A word that this build does not know gives nothing.
    public AccessToken ToToken() => new(
        Id,
        new(Kind, Name),
        Scopes.Split(' ').Aggregate(Engine.Access.Scopes.None, (all, word) => all | (ScopeWords.Read(word) ?? Engine.Access.Scopes.None)),
        Digest,
        DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt))
    {
        ExpiresAt = Moment(ExpiresAt),
        RevokedAt = Moment(RevokedAt),
        LastUsedAt = Moment(LastUsedAt),
    };

    private static DateTimeOffset? Moment(long? milliseconds) =>
        milliseconds is { } known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
