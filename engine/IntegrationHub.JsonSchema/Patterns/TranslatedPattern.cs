namespace IntegrationHub.JsonSchema.Patterns;

/// <summary>A regular expression in .NET's words.</summary>
/// <param name="Text">The expression.</param>
/// <param name="CanGoWrong">
/// True when it leaves a matcher more than one choice, so that backtracking could take long.
/// </param>
/// <param name="NeedsBacktracking">True when it looks around or back, or is too large for the other matcher.</param>
internal sealed record TranslatedPattern(string Text, bool CanGoWrong, bool NeedsBacktracking);
