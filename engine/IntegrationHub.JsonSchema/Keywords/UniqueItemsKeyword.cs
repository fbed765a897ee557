namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>uniqueItems</c>, by JSON equality.</summary>
internal sealed class UniqueItemsKeyword(string pointer) : Keyword("uniqueItems", pointer)
{
    private const int FewEnoughForPairs = 8;

    public static Keyword? Build(SchemaReader reader) => reader.Value("uniqueItems")!.Value.ValueKind switch
    {
        JsonValueKind.True => new UniqueItemsKeyword(reader.PointerOf("uniqueItems")),
        JsonValueKind.False => null,
        _ => throw reader.WrongShape("uniqueItems", "true or false"),
    };

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != JsonValueKind.Array || Repeated(instance) is not { } pair) return true;
        if (run.Collecting)
        {
            var found = Wording.Clip(instance[pair.Second]);
            var where = $"{found} at {pair.First} and again at {pair.Second}";
            run.Report(this, new Complaint(found, Wording.Allowed(where, "every item once")));
        }

        return false;
    }

    private static (int First, int Second)? Repeated(JsonElement array) =>
        array.GetArrayLength() <= FewEnoughForPairs ? RepeatedOfFew(array) : RepeatedOfMany(array);

    private static (int First, int Second)? RepeatedOfFew(JsonElement array)
    {
        for (var second = 1; second < array.GetArrayLength(); second++)
            for (var first = 0; first < second; first++)
                if (JsonValueComparer.Instance.Equals(array[first], array[second])) return (first, second);
        return null;
    }

    private static (int First, int Second)? RepeatedOfMany(JsonElement array)
    {
        var seen = new Dictionary<JsonElement, int>(JsonValueComparer.Instance);
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (!seen.TryAdd(item, index)) return (seen[item], index);
            index++;
        }

        return null;
    }
}
