using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Ledger;
using static IntegrationHub.Engine.Diagnostics.Quoting;

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

    /// <summary>No token was shown, and one is needed.</summary>
    public static HubError Required() => new(
        ErrorCodes.TokenRequired, $"This hub wants an access token, and the request shows none. {NothingSent}", Sent.No, Retryable: false)
    {
        Field = "Authorization",
        Hint = "Send it as \"Authorization: Bearer TOKEN\"; whoever runs the hub makes one with ./hub tokens create.",
    };

    /// <summary>Only a person may do it, and no token says that it is one.</summary>
    /// <param name="otherwise">How they do it without one.</param>
    public static HubError PersonRequired(string otherwise = "runs ./hub approve ID") => new(
        ErrorCodes.TokenRequired,
        $"This is a person's to do, and only a person's token with the scope \"approve\" says over HTTP that it is one. {NothingSent}",
        Sent.No,
        Retryable: false)
    {
        Field = "Authorization",
        Hint = $"The person in charge makes one with ./hub tokens create --kind person --name NAME, or {otherwise}.",
    };

    /// <summary>The token is none of this hub.</summary>
    public static HubError Unknown() => new(
        ErrorCodes.TokenRejected, $"The access token is none of this hub. {NothingSent}", Sent.No, Retryable: false)
    {
        Field = "Authorization",
        Hint = "Use it exactly as ./hub tokens create printed it; ./hub tokens list shows the names of those there are.",
    };

    /// <summary>The token has stopped working.</summary>
    public static HubError NoLonger(AccessToken token, DateTimeOffset now)
    {
        var what = token.StateAt(now) == AccessTokenState.Revoked
            ? $"was revoked at {token.RevokedAt:yyyy-MM-dd HH:mm} UTC"
            : $"expired at {token.ExpiresAt:yyyy-MM-dd HH:mm} UTC";
        return new(ErrorCodes.TokenRejected, $"The access token {token.Id} of {token.Who.Text} {what}. {NothingSent}", Sent.No, Retryable: false)
        {
            Field = "Authorization",
            Hint = "Whoever runs the hub makes another with ./hub tokens create.",
        };
    }

    /// <summary>The tokens cannot be read, so nobody is let in.</summary>
    /// <param name="why">What the store says.</param>
    /// <param name="mayRepeatCall">Whether it may be a call that was made before: that the earlier one was not sent is more than is known.</param>
    public static HubError NotLookedUp(string why, bool mayRepeatCall) => new(
        ErrorCodes.StoreFailed,
        $"{why} Who asks can't be looked up, so nobody is let in. "
        + (mayRepeatCall ? "Nothing was sent now; whether an earlier call with the same confirmation was, can't be looked up either." : NothingSent),
        mayRepeatCall ? Sent.Unknown : Sent.No,
        Retryable: true);

    /// <summary>No token has that name.</summary>
    public static HubError NoSuchToken(string id) => new(
        ErrorCodes.TokenNotFound, $"No access token is named {Quote(id)}. Nothing was changed.", Sent.No, Retryable: false)
    {
        Hint = "./hub tokens list shows the names of those there are.",
    };

    /// <summary>Without it nobody could manage the others.</summary>
    public static HubError LastAdmin(string id) => new(
        ErrorCodes.InsufficientScope,
        $"{id} is the last token with the scope \"admin\"; without it nobody could make or revoke another. Nothing was changed.",
        Sent.No,
        Retryable: false)
    {
        Hint = "Make another with that scope first, or revoke the other persons' tokens before this one.",
    };

    /// <summary>The first token of a person has to be able to manage the others.</summary>
    public static HubError FirstNeedsAdmin() => new(
        ErrorCodes.InsufficientScope,
        "The first token of a person needs the scope \"admin\"; from then on nobody without it can make or revoke another. Nothing was changed.",
        Sent.No,
        Retryable: false)
    {
        Field = "--scopes",
        Hint = "Leave --scopes out for all of them, or add admin.",
    };

    private static string Words(Scopes scopes) => scopes == Scopes.None ? "none" : string.Join(", ", ScopeWords.Of(scopes));
}
