namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>type</c>. A number without a fraction is an integer, however it is written.</summary>
internal sealed class TypeKeyword(string pointer, string[] types) : Keyword("type", pointer)
{
    private static readonly string[] Known = ["array", "boolean", "integer", "null", "number", "object", "string"];

    public static Keyword Build(SchemaReader reader)
    {
        var value = reader.Value("type")!.Value;
        string[] types = value.ValueKind == JsonValueKind.String ? [reader.Text("type")] : reader.Names("type");
        return types.Length > 0 && types.All(Known.Contains)
            ? new TypeKeyword(reader.PointerOf("type"), [.. types.Order(StringComparer.Ordinal)])
            : throw reader.WrongShape("type", "one or more of " + string.Join(", ", Known));
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        foreach (var type in types)
            if (IsOf(type, instance)) return true;
        if (run.Collecting)
        {
            var found = Wording.Clip(instance);
            run.Report(this, new Complaint(found, Wording.Allowed(found, Wording.Types(types))) { Allowed = types });
        }

        return false;
    }

    private static bool IsOf(string type, JsonElement instance) => instance.ValueKind switch
    {
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type == "number" || (type == "integer" && ExactNumber.Of(instance).IsInteger),
        JsonValueKind.Object => type == "object",
        JsonValueKind.Array => type == "array",
        JsonValueKind.Null => type == "null",
        _ => type == "boolean",
    };
}
