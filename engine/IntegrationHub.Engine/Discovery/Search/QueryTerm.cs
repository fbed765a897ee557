namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A term that a question asks for.</summary>
/// <param name="Term">Its number in the index.</param>
/// <param name="Text">The word as it was written.</param>
/// <param name="Counts">How much it counts: 1 for a plain word, less for a guess or an everyday verb.</param>
internal readonly record struct QueryTerm(int Term, string Text, double Counts);
