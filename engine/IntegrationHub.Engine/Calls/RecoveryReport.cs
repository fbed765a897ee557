namespace IntegrationHub.Engine.Calls;

/// <summary>What came of settling what was left open.</summary>
public sealed record RecoveryReport
{
    /// <summary>How many have a certain outcome now, or are open again.</summary>
    public int Settled { get; internal set; }

    /// <summary>How many are being sent by somebody, or were asked about a moment ago.</summary>
    public int Waiting { get; internal set; }

    /// <summary>Those whose outcome is still not known, and what to do about each.</summary>
    public IList<UnsettledProposal> Unknown { get; } = [];
}
