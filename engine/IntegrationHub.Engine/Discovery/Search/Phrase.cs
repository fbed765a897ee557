namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A way people say it, as a whole.</summary>
/// <param name="Text">As the manifest has it.</param>
/// <param name="Terms">Its content words' terms, in order.</param>
/// <param name="Worth">What it adds when a question has all of them in that order.</param>
internal sealed record Phrase(string Text, int[] Terms, double Worth);
