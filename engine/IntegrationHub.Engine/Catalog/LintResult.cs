using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Catalog;

/// <summary>What came of linting.</summary>
/// <param name="Findings">Every mistake, sorted by place.</param>
/// <param name="Files">How many files were looked at, so that nothing looked at is not mistaken for nothing wrong.</param>
public sealed record LintResult(IReadOnlyList<Finding> Findings, int Files)
{
    /// <summary>How many requests were compared with facts, for the same reason. 0 without facts.</summary>
    public int Compared { get; init; }
}
