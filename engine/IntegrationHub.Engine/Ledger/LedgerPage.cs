namespace IntegrationHub.Engine.Ledger;

/// <summary>Rows of the ledger, the newest first.</summary>
/// <param name="Rows">The rows.</param>
public sealed record LedgerPage(IReadOnlyList<LedgerRow> Rows);
