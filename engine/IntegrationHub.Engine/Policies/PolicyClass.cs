namespace IntegrationHub.Engine.Policies;

/// <summary>Who has to agree to a call.</summary>
public enum PolicyClass
{
    /// <summary>Nobody.</summary>
    Allow,

    /// <summary>Whoever saw the preview, by its token.</summary>
    Confirm,

    /// <summary>A person in charge, and then the token.</summary>
    Approve,

    /// <summary>It is forbidden.</summary>
    Deny,
}
