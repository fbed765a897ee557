namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>A write of the past that a policy would have decided otherwise.</summary>
/// <param name="At">When it was proposed.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Environment">Where.</param>
/// <param name="By">Who proposed it.</param>
/// <param name="Was">How it was decided.</param>
/// <param name="WouldBe">How it would have been.</param>
/// <param name="Rule">What would have decided.</param>
public sealed record SimulatedChange(DateTimeOffset At, string Tool, string Environment, string By, string Was, string WouldBe, string Rule)
{
    /// <summary>The proposal; null for what was forbidden at once.</summary>
    public string? Proposal { get; init; }

    /// <summary>Whether it was done.</summary>
    public bool WasDone { get; init; }

    /// <summary>The money it was about, in words; null when there was none, or it is not known.</summary>
    public string? Money { get; init; }
}
