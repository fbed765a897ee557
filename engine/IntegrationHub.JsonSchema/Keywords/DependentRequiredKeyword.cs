namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>dependentRequired</c>: beside one property, others have to be there too.</summary>
internal sealed class DependentRequiredKeyword(string pointer, (string Name, string[] Needs)[] rules)
    : Keyword("dependentRequired", pointer)
{
    public static Keyword Build(SchemaReader reader)
    {
        var value = reader.Value("dependentRequired")!.Value;
        if (value.ValueKind != JsonValueKind.Object) throw reader.WrongShape("dependentRequired", "an object of lists");
        return new DependentRequiredKeyword(
            reader.PointerOf("dependentRequired"),
            [.. value.EnumerateObject().Select(rule => (rule.Name, reader.Names("dependentRequired", rule.Value)))]);
    }

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Object) return true;
        var valid = true;
        foreach (var (name, needs) in rules)
        {
            if (!instance.TryGetProperty(name, out _)) continue;
            foreach (var need in needs)
            {
                if (instance.TryGetProperty(need, out _)) continue;
                if (!run.Collecting) return false;
                valid = false;
                run.Report(this, Complain(name, need, needs));
            }
        }

        return valid;
    }

    private Complaint Complain(string name, string missing, string[] needs)
    {
        string[] sorted = [.. needs.Order(StringComparer.Ordinal)];
        var required = Wording.List(sorted.Select(Wording.Quote));
        return new("nothing", $"{Wording.Quote(missing)} is missing; required beside {Wording.Quote(name)}: {required}")
        {
            Allowed = sorted,
            Property = missing,
            SchemaPointer = Pointer + "/" + JsonPointer.Escape(name),
        };
    }
}
