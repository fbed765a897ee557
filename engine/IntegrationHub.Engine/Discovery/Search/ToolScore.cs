namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>How well one tool fits a question.</summary>
/// <param name="Tool">Its place in the index.</param>
/// <param name="Score">How well, rounded so that nothing hangs on the last bits.</param>
/// <param name="Phrase">The way people say it that the question used; null when none.</param>
internal readonly record struct ToolScore(int Tool, double Score, Phrase? Phrase);
