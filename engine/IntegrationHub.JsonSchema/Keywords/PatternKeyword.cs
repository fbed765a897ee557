namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>pattern</c>, an ECMAScript regular expression found anywhere in the text.</summary>
internal sealed class PatternKeyword(string pointer, Pattern regex) : Keyword("pattern", pointer)
{
    public static Keyword Build(SchemaReader reader) =>
        new PatternKeyword(reader.PointerOf("pattern"), reader.Pattern("pattern", reader.Text("pattern")));

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.String) return true;
        if (regex.IsIn(JsonText.Read(instance, stackalloc char[JsonText.Scratch]), run, Pointer, Name)) return true;
        if (run.Collecting)
        {
            var found = Wording.Clip(instance);
            run.Report(this, new Complaint(found, Wording.Allowed(found, $"text matching {regex.Source}"))
            {
                Allowed = [regex.Source],
            });
        }

        return false;
    }
}
