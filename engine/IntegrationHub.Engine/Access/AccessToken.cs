using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Access;

/// <summary>An access token as it is kept: whose it is and what it may do. The token itself is shown once and never kept.</summary>
/// <param name="Id">Its name, which is a part of the token and no secret.</param>
/// <param name="Who">Whose it is: an agent or a person. Several tokens of one name are the same caller.</param>
/// <param name="Granted">The scopes it was made with.</param>
/// <param name="Digest">The SHA-256 of the token in hexadecimal.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record AccessToken(string Id, LedgerActor Who, Scopes Granted, string Digest, DateTimeOffset CreatedAt)
{
    /// <summary>When it stops working; never when null.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>When it was revoked; null when it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>When it was last shown, to the minute; null when it never was.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    /// <summary>Whether it is a person's. Whatever is not clearly that is an agent's.</summary>
    public bool IsPerson => Who.Kind == LedgerActor.Person;

    /// <summary>What it may do. An agent's can do no more than an agent may, whatever is kept of it.</summary>
    public Scopes Scopes => Granted & (IsPerson ? Scopes.All : Scopes.OfAgents);

    /// <summary>How it stands at a moment.</summary>
    public AccessTokenState StateAt(DateTimeOffset now) =>
        RevokedAt is not null ? AccessTokenState.Revoked
        : ExpiresAt <= now ? AccessTokenState.Expired
        : AccessTokenState.Active;

    /// <summary>The caller who shows it.</summary>
    public Requester ToRequester() => new(Who, Who, Scopes) { Token = Id };
}
