namespace IntegrationHub.Engine.Access;

/// <summary>What a caller may do. The words are those of <see cref="ScopeWords"/>.</summary>
[Flags]
public enum Scopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Call what only reads, and look at the ledger.</summary>
    Read = 1,

    /// <summary>Preview a write, which makes a proposal.</summary>
    Propose = 2,

    /// <summary>Call a write that was agreed to.</summary>
    Call = 4,

    /// <summary>Approve and deny, as the person in charge. Never an agent's.</summary>
    Approve = 8,

    /// <summary>Make and revoke tokens. Never an agent's.</summary>
    Admin = 16,

    /// <summary>The most that an agent may ever do.</summary>
    OfAgents = Read | Propose | Call,

    /// <summary>Everything.</summary>
    All = OfAgents | Approve | Admin,
}
