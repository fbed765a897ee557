namespace IntegrationHub.Generators;

/// <summary>A file that follows from the catalog.</summary>
/// <param name="Path">Where it goes below the output folder, with forward slashes.</param>
/// <param name="Content">Its text: UTF-8, LF, a newline at the end.</param>
public sealed record GeneratedFile(string Path, string Content);
