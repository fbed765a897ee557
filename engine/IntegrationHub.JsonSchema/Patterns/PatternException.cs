namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>
/// A regular expression that is not one, or uses something that is not understood. Never leaves the project.
/// </summary>
#pragma warning disable CA1032, CA1064 // It is caught where patterns are compiled, and always has a reason and a place.
internal sealed class PatternException(string problem) : Exception(problem);
#pragma warning restore CA1032, CA1064
