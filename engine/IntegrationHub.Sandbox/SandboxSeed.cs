namespace IntegrationHub.Sandbox;

/// <summary>What a new sandbox has in it.</summary>
public enum SandboxSeed
{
    /// <summary>The small shop of <see cref="ShopSeed"/>.</summary>
    Shop,

    /// <summary>Nothing.</summary>
    Empty,
}
