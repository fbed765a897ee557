namespace IntegrationHub.Engine.Facts;

/// <summary>What came of reading a folder of facts.</summary>
/// <param name="Facts">The facts; null when the folder can't serve.</param>
/// <param name="Problem">Why it can't, in a sentence; null when it can.</param>
public sealed record FactsReading(ServiceFacts? Facts, string? Problem);
