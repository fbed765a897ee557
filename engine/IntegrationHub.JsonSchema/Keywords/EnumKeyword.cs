namespace IntegrationHub.JsonSchema.Keywords;

/// <summary><c>enum</c> and <c>const</c>: the value is one of these.</summary>
internal sealed class EnumKeyword : Keyword
{
    private readonly NameTable<bool> _texts;
    private readonly JsonElement[] _others;
    private readonly string[] _allowed;
    private readonly string _wording;

    private EnumKeyword(string name, string pointer, IReadOnlyCollection<JsonElement> values)
        : base(name, pointer)
    {
        var texts = values
            .Where(value => value.ValueKind == JsonValueKind.String)
            .Select(value => value.GetString()!)
            .Distinct(StringComparer.Ordinal);
        _texts = new NameTable<bool>(texts.Select(text => KeyValuePair.Create(text, true)));
        _others = [.. values.Where(value => value.ValueKind != JsonValueKind.String)];
        _allowed = [.. values.Select(Wording.Bare).Order(StringComparer.Ordinal)];
        _wording = Wording.List(values.OrderBy(Wording.Bare, StringComparer.Ordinal).Select(Wording.Clip));
    }

    public static Keyword Build(SchemaReader reader)
    {
        var list = reader.Value("enum")!.Value;
        return list.ValueKind == JsonValueKind.Array
            ? new EnumKeyword("enum", reader.PointerOf("enum"), [.. list.EnumerateArray()])
            : throw reader.WrongShape("enum", "a list of values");
    }

    public static Keyword BuildConst(SchemaReader reader) =>
        new EnumKeyword("const", reader.PointerOf("const"), [reader.Value("const")!.Value]);

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (IsAmong(instance)) return true;
        if (run.Collecting)
        {
            var found = Wording.Clip(instance);
            run.Report(this, new Complaint(found, Wording.Allowed(found, _wording)) { Allowed = _allowed });
        }

        return false;
    }

    private bool IsAmong(JsonElement instance)
    {
        if (instance.ValueKind == JsonValueKind.String)
            return _texts.TryGet(JsonText.Read(instance, stackalloc char[JsonText.Scratch]), out _);
        foreach (var other in _others)
            if (JsonValueComparer.Instance.Equals(instance, other)) return true;
        return false;
    }
}
