using System.Globalization;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Access;

/// <summary>Says in the ledger's terms what happened to an access token. Its name is no secret; nothing else of it is told.</summary>
public static class TokenEntries
{
    /// <summary>Somebody made it.</summary>
    public static LedgerEntry Made(AccessToken token, LedgerActor by) => new()
    {
        Event = LedgerEvents.TokenMade,
        At = token.CreatedAt,
        By = by,
        Rule = $"{Name(token)} for {string.Join(", ", ScopeWords.Of(token.Scopes))}, {Until(token)}",
    };

    /// <summary>Somebody took it back.</summary>
    public static LedgerEntry Revoked(AccessToken token, LedgerActor by, DateTimeOffset now) =>
        new() { Event = LedgerEvents.TokenRevoked, At = now, By = by, Rule = Name(token) };

    private static string Name(AccessToken token) => $"{token.Id} of {token.Who.Text}";

    private static string Until(AccessToken token) => token.ExpiresAt is { } end
        ? string.Create(CultureInfo.InvariantCulture, $"until {end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC")
        : "without an end";
}
