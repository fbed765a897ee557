namespace IntegrationHub.Engine.Diagnostics;

/// <summary>A place in a text file. Both numbers count from 1, as editors show them.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in characters, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>The first character of a file; used when a finding is about the file as a whole.</summary>
    public static SourcePosition Start { get; } = new(1, 1);
}
