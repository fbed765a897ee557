using IntegrationHub.Engine.Access;

namespace IntegrationHub.Cli.Commands;

/// <summary>An access token as it is listed, without anything it could be guessed from.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind"><c>agent</c> or <c>person</c>.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="State">How it stands.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it stops working.</param>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="LastUsedAt">When it was last shown.</param>
internal sealed record ShownToken(
    string Id,
    string Kind,
    string Name,
    IReadOnlyList<string> Scopes,
    AccessTokenState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    DateTimeOffset? LastUsedAt)
{
    public static ShownToken Of(AccessToken token, DateTimeOffset now) => new(
        token.Id, token.Who.Kind, token.Who.Name, ScopeWords.Of(token.Scopes), token.StateAt(now),
        token.CreatedAt, token.ExpiresAt, token.RevokedAt, token.LastUsedAt);
}
