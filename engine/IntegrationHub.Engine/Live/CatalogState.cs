using System.Text.Json.Serialization;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Live;

/// <summary>How the catalog in use stands to the files it was read from.</summary>
/// <param name="Tools">How many tools are in use.</param>
/// <param name="LoadedAt">When they were read.</param>
public sealed record CatalogState(int Tools, DateTimeOffset LoadedAt)
{
    /// <summary>What keeps the files as they are now from being used, told for the first mistake; null when they are what is in use.</summary>
    public string? Problem => Findings switch
    {
        [] => null,
        [var only] => Words(only),
        [var first, ..] => $"{Words(first)} {Findings.Count - 1} more: ./hub lint.",
    };

    /// <summary>Everything that keeps them from it.</summary>
    [JsonIgnore]
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    private static string Words(Finding finding) => $"{finding.Code} {finding.File}:{finding.At.Line}:{finding.At.Column}: {finding.Message}";
}
