namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>not</c>.</summary>
internal sealed class NotKeyword(string pointer, SchemaNode refused, string[]? together) : Keyword("not", pointer)
{
    public override IEnumerable<SchemaNode> InPlace => [refused];

    public static Keyword Build(SchemaReader reader) =>
        new NotKeyword(reader.PointerOf("not"), reader.Schema("not")!, OnlyRequired.Names(reader.Value("not")!.Value));

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (!run.CheckQuietly(refused, instance, null)) return true;
        if (run.Collecting) run.Report(this, Complain(instance));
        return false;
    }

    private Complaint Complain(JsonElement instance)
    {
        var found = Wording.Clip(instance);
        if (instance.ValueKind != JsonValueKind.Object || together is null)
            return new Complaint(found, Wording.Allowed(found, $"anything but what {Pointer} describes"));
        var names = Wording.List(together.Select(Wording.Quote));
        return together.Length == 1
            ? new Complaint(names, Wording.Allowed(names, "to leave it out")) { Property = together[0] }
            : new Complaint(names, Wording.Allowed($"{names} together", "not all of them at once"));
    }
}
