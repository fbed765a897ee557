namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>format</c>, which asserts here.</summary>
internal sealed class FormatKeyword(string pointer, Format format) : Keyword("format", pointer)
{
    public static Keyword Build(SchemaReader reader)
    {
        var name = reader.Text("format");
        return FormatTable.Find(name) is { } format
            ? new FormatKeyword(reader.PointerOf("format"), format)
            : throw reader.Refusal("format", $"names \"{name}\", which is not checked here; a schema using it is " +
                $"refused rather than half checked. Checked: {FormatTable.Names}");
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.String) return true;
        if (format.Accepts(JsonText.Read(instance, stackalloc char[JsonText.Scratch]))) return true;
        if (run.Collecting)
        {
            var found = Wording.Clip(instance);
            var message = Wording.Allowed(found, format.Description);
            run.Report(this, new Complaint(found, message) { Allowed = [format.Name] });
        }

        return false;
    }
}
