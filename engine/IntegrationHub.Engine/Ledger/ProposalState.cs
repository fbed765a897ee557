namespace IntegrationHub.Engine.Ledger;

/// <summary>How far a proposal has come.</summary>
public enum ProposalState
{
    /// <summary>Waiting to be called.</summary>
    Open,

    /// <summary>A call has claimed it and the request may have left. Still so after a crash.</summary>
    Sending,

    /// <summary>The service did it.</summary>
    Succeeded,

    /// <summary>The service refused it.</summary>
    Failed,

    /// <summary>No readable answer came. Asking again with the same key settles it.</summary>
    Unknown,

    /// <summary>A person said no.</summary>
    Denied,

    /// <summary>It was not called in its time.</summary>
    Expired,
}
