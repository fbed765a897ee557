using IntegrationHub.Engine.Policies.Grants;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Ledger;

/// <summary>Everything that must survive: proposals, what limits and grants count of them, and the ledger of what became of them.</summary>
public interface IHubStore : IProposalStore, ISpendings, IGrants, ILedger;
