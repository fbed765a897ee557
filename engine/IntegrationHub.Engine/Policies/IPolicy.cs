using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Engine.Policies;

/// <summary>Decides who has to agree.</summary>
public interface IPolicy
{
    /// <summary>Names this policy's content; it changes when the policy does, and open proposals die with it.</summary>
    string Version { get; }

    /// <summary>Decides on one call.</summary>
    PolicyDecision Decide(Tool tool, HubEnvironment environment);
}
