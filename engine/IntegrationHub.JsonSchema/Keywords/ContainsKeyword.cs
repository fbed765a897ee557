using System.Globalization;

namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>contains</c> with <c>minContains</c> and <c>maxContains</c>, which mean nothing without it.</summary>
internal sealed class ContainsKeyword(string pointer, SchemaNode item, int? least, int? most)
    : Keyword("contains", pointer)
{
    public static Keyword? Build(SchemaReader reader)
    {
        var (least, most) = (reader.Count("minContains"), reader.Count("maxContains"));
        return reader.Schema("contains") is { } item
            ? new ContainsKeyword(reader.PointerOf("contains"), item, least, most)
            : null;
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Array) return true;
        var (matching, index) = (0, 0);
        foreach (var each in instance.EnumerateArray())
        {
            if (run.CheckQuietly(item, each, null))
            {
                matching++;
                marks?.Add(index);
            }

            index++;
        }

        if (matching < (least ?? 1))
            return Complain(run, matching, least is null ? Name : "minContains", "at least", least ?? 1);
        return matching <= (most ?? int.MaxValue) || Complain(run, matching, "maxContains", "at most", most!.Value);
    }

    private bool Complain(EvaluationRun run, int matching, string keyword, string side, int bound)
    {
        if (!run.Collecting) return false;
        var found = Wording.Counted(matching, "matching item");
        run.Report(this, new Complaint(found, Wording.Allowed(found, $"{side} {bound}"))
        {
            Allowed = [bound.ToString(CultureInfo.InvariantCulture)],
            Keyword = keyword,
            SchemaPointer = Pointer[..Pointer.LastIndexOf('/')] + "/" + keyword,
        });
        return false;
    }
}
