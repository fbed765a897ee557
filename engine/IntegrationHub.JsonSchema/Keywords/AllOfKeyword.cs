namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(string pointer, SchemaNode[] parts) : Keyword("allOf", pointer)
{
    public override IEnumerable<SchemaNode> InPlace => parts;

    public static Keyword Build(SchemaReader reader) =>
        new AllOfKeyword(reader.PointerOf("allOf"), reader.Schemas("allOf"));

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        var valid = true;
        foreach (var part in parts)
        {
            if (part.Check(instance, run, marks)) continue;
            if (!run.Collecting) return false;
            valid = false;
        }

        return valid;
    }
}
