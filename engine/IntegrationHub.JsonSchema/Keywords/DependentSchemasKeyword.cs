namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>dependentSchemas</c>: beside one property, the whole object has to match a schema.</summary>
internal sealed class DependentSchemasKeyword(string pointer, List<KeyValuePair<string, SchemaNode>> rules)
    : Keyword("dependentSchemas", pointer)
{
    public override IEnumerable<SchemaNode> InPlace => rules.Select(rule => rule.Value);

    public static Keyword Build(SchemaReader reader) =>
        new DependentSchemasKeyword(reader.PointerOf("dependentSchemas"), reader.NamedSchemas("dependentSchemas"));

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Object) return true;
        var valid = true;
        foreach (var (name, schema) in rules)
        {
            if (!instance.TryGetProperty(name, out _) || schema.Check(instance, run, marks)) continue;
            if (!run.Collecting) return false;
            valid = false;
        }

        return valid;
    }
}
