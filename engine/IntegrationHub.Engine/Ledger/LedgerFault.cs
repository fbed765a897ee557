namespace IntegrationHub.Engine.Ledger;

/// <summary>Something about the ledger that is not as the hub wrote it.</summary>
/// <param name="Row">The row's number.</param>
/// <param name="Message">What is wrong with it, in a sentence.</param>
public sealed record LedgerFault(long Row, string Message);
