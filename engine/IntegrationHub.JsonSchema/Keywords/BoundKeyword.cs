namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>minimum</c>, <c>maximum</c>, <c>exclusiveMinimum</c> and <c>exclusiveMaximum</c>.</summary>
internal sealed class BoundKeyword(string name, string pointer, ExactNumber bound, string written)
    : Keyword(name, pointer)
{
    private readonly int _direction = name.EndsWith("inimum", StringComparison.Ordinal) ? 1 : -1;
    private readonly bool _open = name.StartsWith("exclusive", StringComparison.Ordinal);

    public static Keyword Build(SchemaReader reader, string keyword) =>
        new BoundKeyword(
            keyword, reader.PointerOf(keyword), reader.Number(keyword), reader.Value(keyword)!.Value.GetRawText());

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Number) return true;
        var side = ExactNumber.Of(instance).CompareTo(bound) * _direction;
        if (side > 0 || (side == 0 && !_open)) return true;
        if (run.Collecting)
        {
            var found = Wording.Clip(instance);
            run.Report(this, new Complaint(found, Wording.Allowed(found, Range)) { Allowed = [written] });
        }

        return false;
    }

    private string Range => (_direction > 0, _open) switch
    {
        (true, false) => $"{written} or more",
        (true, true) => $"more than {written}",
        (false, false) => $"{written} or less",
        (false, true) => $"less than {written}",
    };
}
