namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>A term that a question asks for.</summary>
/// <param name="Term">Its number in the index.</param>
/// <param name="Text">The word in the form that is meant.</param>
/// <param name="Shown">The word as an answer shows it.</param>
/// <param name="Counts">How much it counts: 1 for a plain word, less for a guess or an everyday verb.</param>
/// <param name="Told">Whether it is what somebody is told to do, and so not a thing.</param>
internal readonly record struct QueryTerm(int Term, string Text, string Shown, double Counts, bool Told);
