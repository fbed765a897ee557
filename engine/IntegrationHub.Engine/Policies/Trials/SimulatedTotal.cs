namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>Writes of the past that would have been decided otherwise in the same way.</summary>
/// <param name="Was">How they were decided.</param>
/// <param name="WouldBe">How they would have been.</param>
/// <param name="Writes">How many.</param>
/// <param name="Done">How many of them were done.</param>
/// <param name="MoneyDone">The money of those, by currency.</param>
public sealed record SimulatedTotal(string Was, string WouldBe, int Writes, int Done, IReadOnlyList<string> MoneyDone);
