using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>What came of reading a file of cases.</summary>
/// <param name="Cases">The cases; null as soon as there is one finding.</param>
/// <param name="Findings">Every mistake in it, sorted by place.</param>
public sealed record TrialReading(IReadOnlyList<TrialCase>? Cases, IReadOnlyList<Finding> Findings);
