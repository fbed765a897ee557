namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>multipleOf</c>, exact on decimals.</summary>
internal sealed class MultipleOfKeyword(string pointer, ExactNumber divisor, string written)
    : Keyword("multipleOf", pointer)
{
    public static Keyword Build(SchemaReader reader)
    {
        var divisor = reader.Number("multipleOf");
        return divisor.IsZero || divisor.IsNegative
            ? throw reader.WrongShape("multipleOf", "a number above 0")
            : new MultipleOfKeyword(
                reader.PointerOf("multipleOf"), divisor, reader.Value("multipleOf")!.Value.GetRawText());
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Number || ExactNumber.Of(instance).IsMultipleOf(divisor)) return true;
        if (run.Collecting)
        {
            var found = Wording.Clip(instance);
            var message = Wording.Allowed(found, $"a multiple of {written}");
            run.Report(this, new Complaint(found, message) { Allowed = [written] });
        }

        return false;
    }
}
