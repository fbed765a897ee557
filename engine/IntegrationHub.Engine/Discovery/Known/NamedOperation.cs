using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Discovery.Known;

/// <summary>An operation with the name a tool for it would have, ready to be compared.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Name">Its name.</param>
internal sealed record NamedOperation(KnownOperation Operation, OperationName Name)
{
    /// <summary>What it is done to, with where it belongs.</summary>
    public ThingWords Whole { get; } = new(Name.Area.Concat(Name.Thing));

    /// <summary>What it is done to.</summary>
    public ThingWords Thing { get; } = new(Name.Thing);
}
