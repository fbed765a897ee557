namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>$ref</c>. Failures are reported where the reference leads.</summary>
internal sealed class RefKeyword(string pointer, SchemaNode target) : Keyword("$ref", pointer)
{
    public override IEnumerable<SchemaNode> InPlace => [target];

    public static Keyword Build(SchemaReader reader) =>
        new RefKeyword(reader.PointerOf("$ref"), reader.Reference("$ref"));

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks) =>
        target.Check(instance, run, marks);
}
