namespace IntegrationHub.Engine.Manifests;

/// <summary>A demand between the fields of one object.</summary>
/// <param name="Kind">What is demanded of the fields.</param>
/// <param name="Fields">The names of the fields it is demanded of.</param>
/// <param name="When">When it is demanded; always when null.</param>
public sealed record Relation(RelationKind Kind, IReadOnlyList<string> Fields, Condition? When);
