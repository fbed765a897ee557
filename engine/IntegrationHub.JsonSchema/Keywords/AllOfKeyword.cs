namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>allOf</c>.</summary>
internal sealed class AllOfKeyword(string pointer, SchemaNode[] parts, CaseTable? cases) : Keyword("allOf", pointer)
{
    public override IEnumerable<SchemaNode> InPlace => parts;

    public static Keyword Build(SchemaReader reader)
    {
        var parts = reader.Schemas("allOf");
        return new AllOfKeyword(reader.PointerOf("allOf"), parts, CaseTable.Of(reader));
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        // Only the parts themselves know what they looked at, so a caller who asks for that goes through them all.
        if (cases is not null && marks is null && instance.ValueKind == JsonValueKind.Object
            && cases.TryChoose(instance, out var chosen)) return chosen?.Check(instance, run, null) ?? true;
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
