namespace IntegrationHub.Cli.Commands;

/// <summary>What came of removing old rows.</summary>
/// <param name="Before">Rows before this moment were to be removed.</param>
/// <param name="RemovedThrough">The last row that was removed; null when there was none.</param>
/// <param name="Checkpoint">The row that vouches for it; null when there was nothing to remove.</param>
internal sealed record PrunedLedger(DateTimeOffset Before, long? RemovedThrough, long? Checkpoint);
