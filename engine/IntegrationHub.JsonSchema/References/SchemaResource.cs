namespace IntegrationHub.JsonSchema.References;

/// <summary>
/// A schema with an address of its own, by <c>$id</c> or as a whole document, and the anchors declared in it.
/// </summary>
internal sealed class SchemaResource(string address, SchemaDocument document)
{
    public string Address { get; } = address;

    public SchemaDocument Document { get; } = document;

    /// <summary>The pointer of the resource's root in its document.</summary>
    public required string Pointer { get; init; }

    public Dictionary<string, SchemaSite> Anchors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, SchemaSite> DynamicAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>The compiled targets of the dynamic anchors some <c>$dynamicRef</c> asks for.</summary>
    public Dictionary<string, SchemaNode> DynamicNodes { get; } = new(StringComparer.Ordinal);
}
