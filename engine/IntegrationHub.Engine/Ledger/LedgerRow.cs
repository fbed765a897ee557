namespace IntegrationHub.Engine.Ledger;

/// <summary>One row of the ledger: what happened, its place, and what chains it to the row before.</summary>
/// <param name="Number">Its place, from 1 without gaps.</param>
/// <param name="Entry">What happened.</param>
/// <param name="Previous">The hash of the row before; 64 zeros for the first.</param>
/// <param name="Hash">The SHA-256 of this row's canonical form.</param>
public sealed record LedgerRow(long Number, LedgerEntry Entry, string Previous, string Hash);
