namespace IntegrationHub.Generators;

/// <summary>A difference between an output folder and what the catalog says it should hold.</summary>
/// <param name="Code"><see cref="DriftCodes"/>.</param>
/// <param name="Path">The file below the output folder, with forward slashes.</param>
/// <param name="Message">What differs, and the command that repairs it.</param>
public sealed record Drift(string Code, string Path, string Message);
