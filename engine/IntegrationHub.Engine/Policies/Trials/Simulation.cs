namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>What a policy would have made of the writes that were proposed in the past.</summary>
/// <param name="Version">The version of the policy.</param>
/// <param name="Since">From when on.</param>
/// <param name="Writes">How many writes were looked at.</param>
/// <param name="Changes">Those that would have been decided otherwise, the oldest first.</param>
public sealed record Simulation(string Version, DateTimeOffset Since, int Writes, IReadOnlyList<SimulatedChange> Changes)
{
    /// <summary>How many writes could not be decided on, because their tool is gone from the catalog.</summary>
    public int Skipped { get; init; }

    /// <summary>The same, counted by what they were and what they would have been.</summary>
    public IReadOnlyList<SimulatedTotal> Totals { get; init; } = [];
}
