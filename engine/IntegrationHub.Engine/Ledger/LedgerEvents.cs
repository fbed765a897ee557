namespace IntegrationHub.Engine.Ledger;

/// <summary>The words for what a row of the ledger tells. Once written they may not change.</summary>
public static class LedgerEvents
{
    /// <summary>A write was previewed.</summary>
    public const string Proposed = "proposed";

    /// <summary>Somebody agreed to it: a person who approved it, or whoever used its token.</summary>
    public const string Agreed = "agreed";

    /// <summary>A person refused it, or the policy forbids it.</summary>
    public const string Denied = "denied";

    /// <summary>It was not called in its ten minutes.</summary>
    public const string Expired = "expired";

    /// <summary>The request is about to leave. Written before it does, once for each time that it is sent.</summary>
    public const string Sent = "sent";

    /// <summary>The service did it.</summary>
    public const string Succeeded = "succeeded";

    /// <summary>The service refused it, or it could not be reached.</summary>
    public const string Failed = "failed";

    /// <summary>No readable answer came.</summary>
    public const string Unknown = "unknown";

    /// <summary>A person gave a grant.</summary>
    public const string Granted = "granted";

    /// <summary>A person took a grant back.</summary>
    public const string Revoked = "revoked";

    /// <summary>An access token was made.</summary>
    public const string TokenMade = "token_made";

    /// <summary>An access token was revoked.</summary>
    public const string TokenRevoked = "token_revoked";

    /// <summary>A key was kept as a connection, for the first time or in place of another.</summary>
    public const string Connected = "connected";

    /// <summary>A stored connection was removed.</summary>
    public const string Disconnected = "disconnected";

    /// <summary>A stored connection was chosen for calls that name none.</summary>
    public const string ConnectionChosen = "connection_chosen";

    /// <summary>The stored connections were sealed with another master key.</summary>
    public const string MasterKeyChanged = "master_key_changed";

    /// <summary>Another policy decides than before.</summary>
    public const string PolicyChanged = "policy_changed";

    /// <summary>Older rows were removed on purpose; this one vouches for where they ended.</summary>
    public const string Checkpoint = "checkpoint";
}
