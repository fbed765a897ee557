using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Access;

/// <summary>What is said to whom may not do what they ask for. Nothing was sent in any of them.</summary>
public static class AccessMessages
{
    private const string NothingSent = "Nothing was sent.";

    /// <summary>A scope is missing.</summary>
    public static HubError Lacks(Requester who, Scopes scope)
    {
        var word = ScopeWords.Of(scope)[0];
        return new(
            ErrorCodes.InsufficientScope,
            $"{who.Asks.Text} may not do this: it needs the scope \"{word}\", and the token has {Words(who.Scopes)}. {NothingSent}",
            Sent.No,
            Retryable: false)
        {
            Field = "scope",
            Allowed = [word],
            Hint = scope is Scopes.Approve or Scopes.Admin && who.Asks.Kind == LedgerActor.Agent
                ? "A person in charge has to do it, with a token of their own; an agent's token never can."
                : null,
        };
    }

    private static string Words(Scopes scopes) => scopes == Scopes.None ? "none" : string.Join(", ", ScopeWords.Of(scopes));
}
