namespace IntegrationHub.Engine.Ledger;

/// <summary>Everything that must survive: proposals, and the ledger of what became of them.</summary>
public interface IHubStore : IProposalStore, ILedger;
