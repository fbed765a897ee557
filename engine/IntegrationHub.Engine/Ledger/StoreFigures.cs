namespace IntegrationHub.Engine.Ledger;

/// <summary>How much a store holds, for whoever watches over it.</summary>
/// <param name="Open">Proposals that wait for agreement or for their call.</param>
/// <param name="Unknown">Proposals that were sent and whose outcome is not known.</param>
/// <param name="Rows">The number of the ledger's last row.</param>
public sealed record StoreFigures(long Open, long Unknown, long Rows)
{
    /// <summary>Where nothing was ever kept.</summary>
    public static StoreFigures None { get; } = new(0, 0, 0);
}
