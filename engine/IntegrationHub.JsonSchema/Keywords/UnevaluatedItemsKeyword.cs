namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// <c>unevaluatedItems</c>: the items no other keyword of this schema, or of those it applies, has looked at.
/// </summary>
internal sealed class UnevaluatedItemsKeyword(string pointer, SchemaNode rest) : Keyword("unevaluatedItems", pointer)
{
    public override bool LooksForUnevaluated => true;

    public static Keyword Build(SchemaReader reader) =>
        new UnevaluatedItemsKeyword(reader.PointerOf("unevaluatedItems"), reader.Schema("unevaluatedItems")!);

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Array) return true;
        var valid = true;
        var index = 0;
        foreach (var item in instance.EnumerateArray())
        {
            if (!marks![index] && !CheckItem(item, index, run)) valid = false;
            if (!valid && !run.Collecting) return false;
            index++;
        }

        marks!.AddAll();
        return valid;
    }

    private bool CheckItem(JsonElement item, int index, EvaluationRun run)
    {
        if (!rest.AllowsNothing) return run.CheckChild(rest, item, null, index);
        if (run.Collecting)
        {
            var found = Wording.Clip(item);
            run.Report(this, new Complaint(found, Wording.Allowed(found, "no item beyond those the schema describes"))
            {
                At = new PathStep(null, index),
            });
        }

        return false;
    }
}
