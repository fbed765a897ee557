namespace IntegrationHub.Generators.LlmsText;

/// <summary>A link of the list of pages.</summary>
/// <param name="Title">What it leads to.</param>
/// <param name="Path">Where, from the output folder.</param>
/// <param name="Note">What is there, in one sentence.</param>
public sealed record PageLink(string Title, string Path, string Note);
