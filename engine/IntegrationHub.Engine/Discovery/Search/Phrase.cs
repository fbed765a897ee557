namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A way people say it, as a whole.</summary>
/// <param name="Text">As the manifest has it.</param>
/// <param name="Terms">Its content words' terms, each once.</param>
/// <param name="Telling">How much its words together tell tools apart.</param>
/// <param name="Question">Whether it asks something.</param>
internal sealed record Phrase(string Text, int[] Terms, double Telling, bool Question);
