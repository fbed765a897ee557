namespace IntegrationHub.Engine.Policies;

/// <summary>Decides who has to agree. It never changes; another policy takes its place.</summary>
public interface IPolicy
{
    /// <summary>Names this policy's content; it changes when the policy does, and open proposals die with it.</summary>
    string Version { get; }

    /// <summary>Decides on one call.</summary>
    PolicyDecision Decide(PolicyCase asked);
}
