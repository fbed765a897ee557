using System.Globalization;

namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>anyOf</c> and <c>oneOf</c>.</summary>
internal sealed class AlternativesKeyword(string name, string pointer, SchemaNode[] branches, string[]? choices)
    : Keyword(name, pointer)
{
    private readonly bool _exactlyOne = name == "oneOf";

    public override IEnumerable<SchemaNode> InPlace => branches;

    public static Keyword Build(SchemaReader reader, string keyword)
    {
        var branches = reader.Schemas(keyword);
        var schemas = reader.Value(keyword)!.Value.EnumerateArray();
        string[][] names = [.. schemas.Select(OnlyRequired.Names).OfType<string[]>()];
        var isChoice = names.Length == branches.Length && names.All(each => each.Length == 1);
        return new AlternativesKeyword(
            keyword, reader.PointerOf(keyword), branches, isChoice ? [.. names.Select(each => each[0])] : null);
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks) =>
        run.Collecting ? CheckAll(instance, run, marks) : CheckQuickly(instance, run, marks);

    private bool CheckQuickly(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        var matched = 0;
        foreach (var branch in branches)
        {
            var seen = marks is null ? null : new Marks();
            if (!branch.Check(instance, run, seen)) continue;
            if (seen is not null) marks!.Add(seen);
            if (++matched > 1 && _exactlyOne) return false;
            if (!_exactlyOne && marks is null) return true;
        }

        return matched > 0;
    }

    private bool CheckAll(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        var matched = new List<int>();
        var logs = new List<FailureLog>();
        Marks? unmatched = null;
        for (var at = 0; at < branches.Length; at++)
        {
            var seen = marks is null ? null : new Marks();
            var (valid, log) = run.CheckApart(branches[at], instance, seen);
            logs.Add(log);
            if (valid) matched.Add(at);
            if (seen is null) continue;
            if (valid) marks!.Add(seen);
            else (unmatched ??= new Marks()).Add(seen);
        }

        if (_exactlyOne ? matched.Count == 1 : matched.Count > 0) return true;

        // The failure is certain; what the alternatives looked at need not be reported as unknown on top of it.
        if (matched.Count == 0 && unmatched is not null) marks!.Add(unmatched);
        var complaint = choices is not null && instance.ValueKind == JsonValueKind.Object
            ? ComplainOfChoice(matched)
            : Complain(instance, matched, matched.Count == 0 ? NearestBranch.Of(logs, run.PathLength) : null);
        run.Report(this, complaint with { Matched = matched.Count });
        return false;
    }

    private string Wanted => _exactlyOne ? "exactly one" : "at least one";

    private Complaint ComplainOfChoice(List<int> matched)
    {
        string[] sorted = [.. choices!.Order(StringComparer.Ordinal)];
        var present = Wording.List(matched.Select(at => Wording.Quote(choices![at])).Order(StringComparer.Ordinal));
        var found = matched.Count == 0 ? "none" : present;
        return new Complaint(found, Wording.Allowed(found, $"{Wanted} of {Wording.List(sorted.Select(Wording.Quote))}"))
        {
            Allowed = sorted,
        };
    }

    private Complaint Complain(JsonElement instance, List<int> matched, NearestBranch? nearest)
    {
        var found = Wording.Clip(instance);
        if (nearest is null)
        {
            var which = string.Join(" and ", matched.Select(at => at.ToString(CultureInfo.InvariantCulture)));
            return new Complaint(found, Wording.Allowed($"{found}, which matches alternatives {which}", Wanted));
        }

        var failures = nearest.Failures;
        var reason = failures.Count == 0 ? "" : $"; nearest is alternative {nearest.Index}: {failures[0].Message}";
        var message = $"found {found}, which matches none of {Wording.Counted(branches.Length, "alternative")}{reason}";
        return new Complaint(found, message) { Branches = failures };
    }
}
