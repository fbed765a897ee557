namespace IntegrationHub.JsonSchema.Compiling;

/// <summary>A keyword this validator knows.</summary>
/// <param name="Name">Its name in a schema.</param>
/// <param name="Order">
/// When it is asked among its neighbours: the cheap first, those that need the others' marks last.
/// </param>
/// <param name="Holds">Where in its value schemas are.</param>
/// <param name="Build">
/// Compiles it, together with those of its neighbours that have the same builder. Null for what asserts nothing by
/// itself.
/// </param>
internal sealed record KeywordSpec(string Name, int Order, Holds Holds, Func<SchemaReader, Keyword?>? Build);
