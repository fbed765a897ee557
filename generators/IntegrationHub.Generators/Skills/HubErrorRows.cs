using IntegrationHub.Engine.Calls;
using IntegrationHub.Generators.Skills.Pages;

namespace IntegrationHub.Generators.Skills;

/// <summary>What an agent should make of the hub's own errors.</summary>
internal static class HubErrorRows
{
    private const string No = "no";
    private const string SeeSent = "see `sent`";

    public static IReadOnlyList<ErrorRow> All { get; } =
    [
        new(ErrorCodes.BadRequest, "The hub does not understand the request.", "Correct what the message names.", No),
        new(ErrorCodes.ToolNotFound, "No tool has that name.", "Use one of `nearest`, or search.", No),
        new(ErrorCodes.InvalidInput, "The input does not fit the tool.",
            "Correct every field in `findings`; ask the person for a value that is theirs to choose.", No),
        new(ErrorCodes.MissingConnection, "There is no account to use.", "Ask the person to connect one.", No),
        new(ErrorCodes.VaultClosed, "The master key that stored connections are sealed with is missing, another one or not safe where it is.",
            "Tell the person; `hint` says what to do.", No),
        new(ErrorCodes.ConnectionTampered, "A stored connection is not as the hub wrote it.",
            "Stop and tell the person: somebody may have changed the store.", No),
        new(ErrorCodes.NotPermitted, "The connection's key lacks the permission that the tool needs.",
            "Tell the person which permission; only they can add it.", SeeSent),
        new(ErrorCodes.ConfirmationRequired, "A write came without a token.", "Preview, show `says`, then call with the token.", No),
        new(ErrorCodes.ConfirmationMismatch, "The token belongs to something else; the message says what differs.",
            "Preview what you want now and ask again.", No),
        new(ErrorCodes.ConfirmationExpired, "The token is older than ten minutes and was never used.", "Preview and ask again.", No),
        new(ErrorCodes.ApprovalRequired, "A person in charge has to approve first.",
            "Give the person the id in `proposal`; once it is approved, call again with the same token.", No),
        new(ErrorCodes.PolicyDenied, "The policy forbids it, or a person in charge said no.", "Stop and tell the person.", No),
        new(ErrorCodes.InsufficientScope, "The access token does not allow that.",
            "Ask the person for one that does; the message names what it lacks.", No),
        new(ErrorCodes.LimitExceeded, "A limit of the policy has no room for it; the message says what is left and when it frees.",
            "Ask for less, or wait; otherwise tell the person.", No),
        new(ErrorCodes.TokenRequired, "The hub wants an access token, and none was shown.", "Ask the person for one.", No),
        new(ErrorCodes.TokenRejected, "The access token is unknown, has expired or was revoked.", "Ask the person for another.", No),
        new(ErrorCodes.TokenNotFound, "No access token has that id.", "Use an id that `hub tokens list` shows.", No),
        new(ErrorCodes.ServiceUnreachable, "The service cannot be reached.", "Call again later with the same token.", No),
        new(ErrorCodes.StoreFailed, "The hub could not write down what it does.",
            "Call again with the same token; if that fails too, tell the person.", SeeSent),
        new(ErrorCodes.OutcomeUnknown, "No readable answer came, so it may have happened.",
            "Call again with the same input and the same token. Never preview anew. If `retryable` is false, ask the person to look.",
            "unknown"),
        new(ErrorCodes.IdempotencyConflict, "The service knows the idempotency key from a different request.",
            "Stop and ask the person to look at the service; the first request may have happened.", SeeSent),
        new(ErrorCodes.ProposalNotFound, "No proposal has that id.", "Use the id exactly as the preview gave it.", No),
        new(ErrorCodes.GrantNotFound, "No grant of that id is in force.", "Tell the person; only they give and take back grants.", No),
        new(ErrorCodes.ProposalNotOpen, "The proposal was sent, refused or has expired; nobody can decide on it any more.",
            "Preview anew if it is still wanted.", No),
        new(ErrorCodes.CatalogBroken, "The hub's catalog has a mistake that keeps this tool from working.",
            "Tell the person to run `hub lint`.", No),
        new(ErrorCodes.ServiceError, "The service refused or failed, and there is no better word for it.",
            "Read `message` and `stripe`; obey `sent` and `retryable`.", SeeSent),
    ];
}
