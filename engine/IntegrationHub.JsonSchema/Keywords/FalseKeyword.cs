namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>The schema <c>false</c>.</summary>
internal sealed class FalseKeyword(string pointer) : Keyword("false", pointer)
{
    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (run.Collecting)
        {
            var found = Wording.Clip(instance);
            run.Report(this, new Complaint(found, Wording.Allowed(found, "nothing")));
        }

        return false;
    }
}
