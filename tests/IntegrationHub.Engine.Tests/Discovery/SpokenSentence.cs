namespace IntegrationHub.Engine.Tests.Discovery;

/// <summary>What somebody says, from <c>tests/search/sentences.json</c>, and the tools that would be right.</summary>
/// <param name="Say">The sentence.</param>
/// <param name="Accepts">The tools; the first is as good as the later ones.</param>
/// <param name="Note">Why there are several, or why it is not the one that comes to mind.</param>
public sealed record SpokenSentence(string Say, IReadOnlyList<string> Accepts, string? Note = null);
