using System.Text.Json.Serialization;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Policies;

/// <summary>The policy in use, and how it stands to its file.</summary>
/// <param name="Version">Its version.</param>
public sealed record PolicyState(string Version)
{
    /// <summary>The file it was read from; null when there is none and the default policy decides.</summary>
    public string? File { get; init; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset? LoadedAt { get; init; }

    /// <summary>What keeps the file as it is now from being used, told for the first mistake; null when it is what is in use.</summary>
    public string? Problem => Findings switch
    {
        [] => null,
        [var only] => Words(only),
        [var first, ..] => $"{Words(first)} {Findings.Count - 1} more: ./hub policy lint.",
    };

    /// <summary>Everything that keeps it from it.</summary>
    [JsonIgnore]
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    private static string Words(Finding finding) => $"{finding.Code} {finding.File}:{finding.At.Line}:{finding.At.Column}: {finding.Message}";
}
