namespace IntegrationHub.Engine.Manifests;

/// <summary>What a relation demands of its fields.</summary>
public enum RelationKind
{
    /// <summary>One of them, and no other.</summary>
    ExactlyOneOf,

    /// <summary>None of them, or one.</summary>
    AtMostOneOf,

    /// <summary>At least one of them.</summary>
    AnyOf,

    /// <summary>All of them.</summary>
    Requires,

    /// <summary>None of them.</summary>
    Forbids,
}
