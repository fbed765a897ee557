namespace IntegrationHub.Engine.Discovery.Search;

/// <summary>That a tool has a term, and what finding it there is worth.</summary>
/// <param name="Tool">The tool's place in the index.</param>
/// <param name="Worth">What it adds to the tool's score.</param>
/// <param name="Strongest">The part that counted most.</param>
internal readonly record struct Posting(int Tool, double Worth, SearchField Strongest);
