namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A word of a sentence, in small letters, with its stem.</summary>
/// <param name="Text">The word as it was written, in small letters.</param>
/// <param name="Stem">What its forms have in common.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Word(string Text, string Stem, WordKind Kind);
