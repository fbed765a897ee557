namespace IntegrationHub.JsonSchema.Compiling;

/// <summary>Looks over the keywords that leave nothing behind to check an instance with.</summary>
internal static class DialectCheck
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    public static Keyword? Build(SchemaReader reader)
    {
        var named = reader.Text("$schema");
        return named == Dialect
            ? null
            : throw reader.Refusal("$schema", $"is \"{named}\"; only \"{Dialect}\" is understood");
    }

    public static Func<SchemaReader, Keyword?> BuildText(string keyword) => reader =>
    {
        reader.Text(keyword);
        return null;
    };

    public static Func<SchemaReader, Keyword?> BuildNamed(string keyword) => reader =>
    {
        reader.NamedSchemas(keyword);
        return null;
    };

    public static Func<SchemaReader, Keyword?> BuildOne(string keyword) => reader =>
    {
        reader.Schema(keyword);
        return null;
    };
}
