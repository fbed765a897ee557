using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>A read as limits count it.</summary>
/// <param name="At">When.</param>
/// <param name="Tool">The tool's name.</param>
/// <param name="Group">The tool's group.</param>
/// <param name="Connection">The connection's name.</param>
/// <param name="Environment">Where.</param>
/// <param name="By">Who reads.</param>
public sealed record CountedRead(DateTimeOffset At, string Tool, string Group, string Connection, HubEnvironment Environment, LedgerActor By)
{
    /// <summary>The limits it has to keep.</summary>
    public required IReadOnlyList<LimitBound> Bounds { get; init; }

    /// <summary>What is older counts for no limit of the policy, and is forgotten.</summary>
    public required DateTimeOffset KeptFrom { get; init; }
}
