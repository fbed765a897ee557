namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>Tests that weigh the process, which nothing else may fill meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
