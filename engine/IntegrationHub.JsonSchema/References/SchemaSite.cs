namespace IntegrationHub.JsonSchema.References;

/// <summary>A place in a document that holds a schema.</summary>
internal sealed record SchemaSite(SchemaDocument Document, string Pointer, JsonElement Element, SchemaResource Resource)
{
    /// <summary>The pointer as failures show it: documents other than the first are named.</summary>
    public string ShownPointer => Document.Prefix + Pointer;
}
