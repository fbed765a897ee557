using IntegrationHub.Cli.Commands;
using IntegrationHub.Engine.Access;

namespace IntegrationHub.Cli.Printing;

/// <summary>Access tokens, for people.</summary>
internal static class TokenWords
{
    private static readonly string[] Head = ["ID", "WHO", "STATE", "EXPIRES", "LAST USED", "SCOPES"];

    public static string Of(NewToken made)
    {
        var until = made.Kept.ExpiresAt is { } end ? $"until {Moment.Of(end)}" : "until it is revoked";
        return $"A token of {made.Kept.Who.Text} for {string.Join(", ", ScopeWords.Of(made.Kept.Scopes))}, {until}. It is shown this once:\n"
            + $"  {made.Token}\n"
            + $"Sent as \"Authorization: Bearer …\" over HTTP, or as HUB_TOKEN to a command. ./hub tokens revoke {made.Kept.Id} takes it back.\n";
    }

    public static string Of(IReadOnlyList<ShownToken> tokens, int width) =>
        tokens.Count == 0 ? "There is no access token.\n" : TextTable.Of(width, Head, tokens.Select(Cells));

    private static IReadOnlyList<string> Cells(ShownToken token) =>
    [
        token.Id,
        $"{token.Kind}:{token.Name}",
        token.State.ToString().ToLowerInvariant(),
        token.ExpiresAt is { } end ? Moment.Of(end) : "never",
        token.LastUsedAt is { } used ? Moment.Of(used) : "never",
        string.Join(',', token.Scopes),
    ];
}
