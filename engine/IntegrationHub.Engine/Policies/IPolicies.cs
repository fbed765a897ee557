namespace IntegrationHub.Engine.Policies;

/// <summary>Hands out the policy in use.</summary>
public interface IPolicies
{
    /// <summary>The policy in use. Take it once for each thing that is done.</summary>
    IPolicy Current { get; }

    /// <summary>What is told of it.</summary>
    PolicyState State { get; }
}
