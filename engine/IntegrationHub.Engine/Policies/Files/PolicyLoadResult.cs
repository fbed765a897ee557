using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Policies.Files;

/// <summary>What came of reading a policy file.</summary>
/// <param name="Policy">The policy; null as soon as there is one finding.</param>
/// <param name="Findings">Every mistake in it, sorted by place.</param>
public sealed record PolicyLoadResult(FilePolicy? Policy, IReadOnlyList<Finding> Findings);
