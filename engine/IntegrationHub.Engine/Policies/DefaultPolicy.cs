using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Engine.Policies;

/// <summary>The policy of a hub that was given none.</summary>
public sealed class DefaultPolicy : IPolicy
{
    private static readonly PolicyDecision Reads = new(PolicyClass.Allow, "reads are allowed");
    private static readonly PolicyDecision Writes = new(PolicyClass.Confirm, "writes are confirmed");
    private static readonly PolicyDecision LiveMoney = new(
        PolicyClass.Approve, "in live, a write that moves money or cannot be undone needs a person");

    /// <inheritdoc />
    public string Version => "default-1";

    /// <inheritdoc />
    public PolicyDecision Decide(Tool tool, HubEnvironment environment) => (tool.Risk, environment) switch
    {
        (Risk.Read, _) => Reads,
        (Risk.Destructive, HubEnvironment.Live) => LiveMoney,
        _ => Writes,
    };
}
