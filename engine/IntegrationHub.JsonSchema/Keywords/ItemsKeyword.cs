namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// <c>prefixItems</c> and <c>items</c>: the first few items each by their own schema, the rest by one.
/// </summary>
internal sealed class ItemsKeyword(string pointer, SchemaNode[] first, SchemaNode? rest) : Keyword("items", pointer)
{
    public static Keyword Build(SchemaReader reader) =>
        new ItemsKeyword(reader.PointerOf("items"), reader.Schemas("prefixItems"), reader.Schema("items"));

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Array) return true;
        var valid = true;
        var index = 0;
        foreach (var item in instance.EnumerateArray())
        {
            var schema = index < first.Length ? first[index] : rest;
            if (schema is null) break;
            marks?.Add(index);
            if (!CheckItem(schema, item, index, run)) valid = false;
            if (!valid && !run.Collecting) return false;
            index++;
        }

        return valid;
    }

    private bool CheckItem(SchemaNode schema, JsonElement item, int index, EvaluationRun run)
    {
        if (schema != rest || !rest.AllowsNothing) return run.CheckChild(schema, item, null, index);
        if (run.Collecting)
        {
            var found = Wording.Clip(item);
            run.Report(this, new Complaint(found, Wording.Allowed(found, "no item beyond the first " + first.Length))
            {
                At = new PathStep(null, index),
            });
        }

        return false;
    }
}
