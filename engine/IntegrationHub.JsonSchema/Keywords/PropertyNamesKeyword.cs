using System.Runtime.InteropServices;

namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// <c>propertyNames</c>. The one keyword that has to make a value of every name in order to check it.
/// </summary>
internal sealed class PropertyNamesKeyword(string pointer, SchemaNode schema) : Keyword("propertyNames", pointer)
{
    public static Keyword Build(SchemaReader reader) =>
        new PropertyNamesKeyword(reader.PointerOf("propertyNames"), reader.Schema("propertyNames")!);

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Object) return true;
        var valid = true;
        var place = 0;
        foreach (var property in instance.EnumerateObject())
        {
            var name = NameOf(property);
            if (!run.Collecting)
            {
                if (!schema.Check(name, run, null)) return false;
            }
            else if (run.CheckApart(schema, name, null) is { Valid: false } refused)
            {
                valid = false;
                run.Report(this, Complain(property.Name, refused.Log.InInstanceOrder(), place));
            }

            place++;
        }

        return valid;
    }

    private static JsonElement NameOf(JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        var text = new byte[raw.Length + 2];
        text[0] = text[^1] = (byte)'"';
        raw.CopyTo(text.AsSpan(1));
        return JsonElement.Parse(text);
    }

    private static Complaint Complain(string name, IReadOnlyList<SchemaFailure> reasons, int place) =>
        new(Wording.Quote(name), $"the name {Wording.Quote(name)} is not allowed here: {Reason(reasons)}")
        {
            Allowed = reasons is [var only] ? only.Allowed : [],
            Property = name,
            Branches = reasons,
            At = new PathStep(name, place),
        };

    private static string Reason(IReadOnlyList<SchemaFailure> reasons) =>
        reasons.Count == 0 ? "its check was given up" : reasons[0].Message;
}
