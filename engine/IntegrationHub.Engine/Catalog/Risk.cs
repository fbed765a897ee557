using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Catalog;

/// <summary>How much care a tool needs. Derived from mode and effect; never written in a manifest.</summary>
public enum Risk
{
    /// <summary>Changes nothing.</summary>
    Read,

    /// <summary>Changes something that can be changed back, and moves no money.</summary>
    Write,

    /// <summary>Moves money or cannot be undone.</summary>
    Destructive,
}

/// <summary>The one place where risk is decided.</summary>
public static class RiskRule
{
    /// <summary>Says how much care an endpoint needs.</summary>
    public static Risk Of(EndpointManifest manifest) => manifest switch
    {
        { Mode: EndpointMode.Read } => Risk.Read,
        { Effect: { MovesMoney: false, Reversible: true } } => Risk.Write,
        _ => Risk.Destructive,
    };
}
