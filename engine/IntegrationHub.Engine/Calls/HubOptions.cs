using IntegrationHub.Engine.Permissions;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Calls;

/// <summary>What a hub is put together with besides its parts.</summary>
public sealed record HubOptions
{
    /// <summary>What the process is sending. Hubs that follow one another in a process share it.</summary>
    public UnderWay UnderWay { get; init; } = new();

    /// <summary>Where it is kept what keys may do; nowhere when null.</summary>
    public IKeyPermissions? KeyPermissions { get; init; }

    /// <summary>Where the reads are counted that a limit of the policy speaks of. When null, such a read is refused.</summary>
    public IReadCounts? ReadCounts { get; init; }

    /// <summary>Whether the ledger keeps inputs, without what may be personal in them. Their digests it always keeps.</summary>
    public bool LedgerKeepsInput { get; init; } = true;
}
