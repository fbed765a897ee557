namespace IntegrationHub.JsonSchema.Compiling;

/// <summary>Where in a keyword's value schemas are.</summary>
internal enum Holds
{
    NoSchema,
    OneSchema,
    ListOfSchemas,
    NamedSchemas,
}
