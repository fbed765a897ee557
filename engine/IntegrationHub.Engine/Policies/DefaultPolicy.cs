using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Engine.Policies;

/// <summary>The policy of a hub that was given none, and of every call that no rule of a file speaks of.</summary>
public sealed class DefaultPolicy : IPolicy, IPolicies
{
    /// <summary>The version of what it says.</summary>
    public const string Name = "default-1";

    private static readonly PolicyDecision Reads = new(PolicyClass.Allow, "reads are allowed");
    private static readonly PolicyDecision Writes = new(PolicyClass.Confirm, "writes are confirmed");
    private static readonly PolicyDecision LiveMoney = new(
        PolicyClass.Approve, "in live, a write that moves money or cannot be undone needs a person");

    /// <inheritdoc />
    public string Version => Name;

    /// <inheritdoc />
    public IPolicy Current => this;

    /// <inheritdoc />
    public PolicyState State { get; } = new(Name);

    /// <inheritdoc />
    public PolicyDecision Decide(PolicyCase asked) => (asked.Tool.Risk, asked.Environment) switch
    {
        (Risk.Read, _) => Reads,
        (Risk.Destructive, HubEnvironment.Live) => LiveMoney,
        _ => Writes,
    };
}
