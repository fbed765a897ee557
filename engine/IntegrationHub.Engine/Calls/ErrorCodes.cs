namespace IntegrationHub.Engine.Calls;

/// <summary>The codes the hub itself gives. Codes for the service's errors live in the catalog.</summary>
public static class ErrorCodes
{
    /// <summary>No tool of that name.</summary>
    public const string ToolNotFound = "tool_not_found";

    /// <summary>The input does not fit the tool's schema.</summary>
    public const string InvalidInput = "invalid_input";

    /// <summary>No connection of that name, or none at all.</summary>
    public const string MissingConnection = "missing_connection";

    /// <summary>A write without a confirmation token.</summary>
    public const string ConfirmationRequired = "confirmation_required";

    /// <summary>The token belongs to something else than what was sent with it.</summary>
    public const string ConfirmationMismatch = "confirmation_mismatch";

    /// <summary>The token is older than its ten minutes and was never used.</summary>
    public const string ConfirmationExpired = "confirmation_expired";

    /// <summary>A person in charge has to agree first.</summary>
    public const string ApprovalRequired = "approval_required";

    /// <summary>The request shows no access token, and one is needed.</summary>
    public const string TokenRequired = "token_required";

    /// <summary>The access token is unknown, has expired or was revoked.</summary>
    public const string TokenRejected = "token_rejected";

    /// <summary>No access token of that name.</summary>
    public const string TokenNotFound = "token_not_found";

    /// <summary>The caller's token has not the scope for it.</summary>
    public const string InsufficientScope = "insufficient_scope";

    /// <summary>The policy forbids it, or a person in charge said no.</summary>
    public const string PolicyDenied = "policy_denied";

    /// <summary>A limit of the policy has no room for it.</summary>
    public const string LimitExceeded = "limit_exceeded";

    /// <summary>No answer, or none that can be read: it may have happened.</summary>
    public const string OutcomeUnknown = "outcome_unknown";

    /// <summary>The service could not be reached; nothing left the hub.</summary>
    public const string ServiceUnreachable = "service_unreachable";

    /// <summary>The proposal could not be written down, so nothing was sent.</summary>
    public const string StoreFailed = "store_failed";

    /// <summary>The service knows the idempotency key from a different request.</summary>
    public const string IdempotencyConflict = "idempotency_conflict";

    /// <summary>No proposal of that name.</summary>
    public const string ProposalNotFound = "proposal_not_found";

    /// <summary>No grant of that name is in force.</summary>
    public const string GrantNotFound = "grant_not_found";

    /// <summary>The proposal was sent, refused or has expired, so nobody can decide on it any more.</summary>
    public const string ProposalNotOpen = "proposal_not_open";

    /// <summary>A tool's manifest is broken, so nobody could know what they agree to.</summary>
    public const string CatalogBroken = "catalog_broken";

    /// <summary>The service refused, and the catalog has no better word for it.</summary>
    public const string ServiceError = "service_error";

    /// <summary>The request to the hub is not one it understands: not JSON, too large, a part missing.</summary>
    public const string BadRequest = "bad_request";

    /// <summary>The master key that stored connections are sealed with is missing, another one, or not safe where it is.</summary>
    public const string VaultClosed = "vault_closed";

    /// <summary>A stored connection is not as the hub wrote it, so it is not opened.</summary>
    public const string ConnectionTampered = "connection_tampered";

    /// <summary>The connection's key lacks the permission that a tool needs.</summary>
    public const string NotPermitted = "not_permitted";
}
