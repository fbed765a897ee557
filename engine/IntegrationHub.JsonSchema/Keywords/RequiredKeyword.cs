using System.Text;

namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>required</c>.</summary>
internal sealed class RequiredKeyword(string pointer, string[] names) : Keyword("required", pointer)
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];
    private readonly string[] _sorted = [.. names.Order(StringComparer.Ordinal)];

    public static Keyword Build(SchemaReader reader) =>
        new RequiredKeyword(reader.PointerOf("required"), reader.Names("required"));

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Object) return true;
        var valid = true;
        for (var at = 0; at < _names.Length; at++)
        {
            if (instance.TryGetProperty(_names[at], out _)) continue;
            if (!run.Collecting) return false;
            valid = false;
            run.Report(this, Complain(names[at]));
        }

        return valid;
    }

    private Complaint Complain(string name) =>
        new("nothing", $"{Wording.Quote(name)} is missing; required: {Wording.List(_sorted.Select(Wording.Quote))}")
        {
            Allowed = _sorted,
            Property = name,
        };
}
