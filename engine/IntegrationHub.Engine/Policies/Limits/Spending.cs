using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Policies.Limits;

/// <summary>A write as limits count it. It is kept from the claim on, and dropped when it is certain that nothing was done.</summary>
public sealed record Spending
{
    /// <summary>The proposal.</summary>
    public required string Proposal { get; init; }

    /// <summary>The tool's name.</summary>
    public required string Tool { get; init; }

    /// <summary>The tool's group.</summary>
    public required string Group { get; init; }

    /// <summary>What it does.</summary>
    public required IReadOnlyList<PolicyEffect> Effects { get; init; }

    /// <summary>The connection's name.</summary>
    public required string Connection { get; init; }

    /// <summary>Where.</summary>
    public required HubEnvironment Environment { get; init; }

    /// <summary>Whose proposal it is.</summary>
    public required LedgerActor By { get; init; }

    /// <summary>What is known of it.</summary>
    public required CallFacts Facts { get; init; }

    /// <summary>A proposal's.</summary>
    public static Spending Of(StoredProposal proposal, Tool tool, Connection connection) => new()
    {
        Proposal = proposal.Id,
        Tool = tool.Name,
        Group = tool.Manifest.Group,
        Effects = EffectsOf(tool.Manifest),
        Connection = connection.Name,
        Environment = connection.Environment,
        By = proposal.By,
        Facts = proposal.Facts ?? CallFacts.Unknown,
    };

    private static IReadOnlyList<PolicyEffect> EffectsOf(EndpointManifest manifest) =>
    [
        .. Enum.GetValues<PolicyEffect>().Where(effect => PolicyScope.Has(manifest, effect)),
    ];
}
