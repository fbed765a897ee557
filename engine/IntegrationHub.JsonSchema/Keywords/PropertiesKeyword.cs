namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// <c>properties</c>, <c>patternProperties</c> and <c>additionalProperties</c> in one pass over the object. A name held
/// twice is checked both times.
/// </summary>
internal sealed class PropertiesKeyword(
    string pointer,
    NameTable<SchemaNode> named,
    (Pattern Name, SchemaNode Schema)[] patterned,
    SchemaNode? additional) : Keyword("additionalProperties", pointer)
{
    private readonly string[] _names = [.. named.Sorted];
    private readonly string _patternsPointer = pointer[..(pointer.LastIndexOf('/') + 1)] + "patternProperties";

    public static Keyword Build(SchemaReader reader) =>
        new PropertiesKeyword(
            reader.PointerOf("additionalProperties"),
            new NameTable<SchemaNode>(reader.NamedSchemas("properties")),
            [
                .. reader.NamedSchemas("patternProperties")
                    .Select(entry => (reader.Pattern("patternProperties", entry.Key), entry.Value)),
            ],
            reader.Schema("additionalProperties"));

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Object) return true;
        Span<char> scratch = stackalloc char[JsonText.Scratch];
        var valid = true;
        var place = 0;
        foreach (var property in instance.EnumerateObject())
        {
            if (!CheckProperty(property, JsonText.ReadName(property, scratch), place, run, marks)) valid = false;
            if (!valid && !run.Collecting) return false;
            place++;
        }

        return valid;
    }

    private bool CheckProperty(
        JsonProperty property, ReadOnlySpan<char> name, int place, EvaluationRun run, Marks? marks)
    {
        var known = false;
        var valid = true;
        if (named.TryGet(name, out var schema))
        {
            known = true;
            valid = run.CheckChild(schema, property.Value, property, place);
        }

        foreach (var (pattern, its) in patterned)
        {
            if (!pattern.IsIn(name, run, _patternsPointer, "patternProperties")) continue;
            known = true;
            valid &= run.CheckChild(its, property.Value, property, place);
        }

        if (known || additional is not null) marks?.Add(place);
        if (known || additional is null) return valid;
        if (!additional.AllowsNothing) return run.CheckChild(additional, property.Value, property, place);
        if (run.Collecting)
            run.Report(this, UnknownProperty.Complain(property, place, _names, patterned.Select(each => each.Name)));
        return false;
    }
}
