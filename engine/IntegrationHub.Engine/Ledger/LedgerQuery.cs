namespace IntegrationHub.Engine.Ledger;

/// <summary>Which rows of the ledger are wanted, the newest first.</summary>
/// <param name="Limit">How many at most.</param>
/// <param name="Before">Only rows with a smaller number; all when null.</param>
/// <param name="Proposal">Only rows of this proposal; of all when null.</param>
public sealed record LedgerQuery(int Limit, long? Before = null, string? Proposal = null);
