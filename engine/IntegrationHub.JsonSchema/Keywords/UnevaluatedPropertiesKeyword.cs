namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// <c>unevaluatedProperties</c>: the properties no other keyword of this schema, or of those it applies, has looked at.
/// </summary>
internal sealed class UnevaluatedPropertiesKeyword(string pointer, SchemaNode rest, string[] names)
    : Keyword("unevaluatedProperties", pointer)
{
    public override bool LooksForUnevaluated => true;

    public static Keyword Build(SchemaReader reader) =>
        new UnevaluatedPropertiesKeyword(
            reader.PointerOf("unevaluatedProperties"),
            reader.Schema("unevaluatedProperties")!,
            [.. reader.NamedSchemas("properties").Select(entry => entry.Key).Order(StringComparer.Ordinal)]);

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Object) return true;
        var valid = true;
        var place = 0;
        foreach (var property in instance.EnumerateObject())
        {
            if (!marks![place] && !CheckProperty(property, place, run)) valid = false;
            if (!valid && !run.Collecting) return false;
            place++;
        }

        marks!.AddAll();
        return valid;
    }

    private bool CheckProperty(JsonProperty property, int place, EvaluationRun run)
    {
        if (!rest.AllowsNothing) return run.CheckChild(rest, property.Value, property, place);
        if (run.Collecting) run.Report(this, UnknownProperty.Complain(property, place, names, []));
        return false;
    }
}
