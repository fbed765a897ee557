using System.Globalization;

namespace IntegrationHub.JsonSchema.Keywords;

/// <summary>
/// <c>minLength</c> and <c>maxLength</c> in Unicode code points, <c>minItems</c> and <c>maxItems</c>,
/// <c>minProperties</c> and <c>maxProperties</c>.
/// </summary>
internal sealed class SizeKeyword(string name, string pointer, int bound) : Keyword(name, pointer)
{
    private readonly bool _isMinimum = name.StartsWith("min", StringComparison.Ordinal);

    private readonly JsonValueKind _kind = name[3..] switch
    {
        "Length" => JsonValueKind.String,
        "Items" => JsonValueKind.Array,
        _ => JsonValueKind.Object,
    };

    public static Keyword Build(SchemaReader reader, string keyword) =>
        new SizeKeyword(keyword, reader.PointerOf(keyword), reader.Count(keyword)!.Value);

    public override bool Check(JsonElement instance, EvaluationRun run, Marks? marks)
    {
        if (instance.ValueKind != _kind) return true;
        var size = Size(instance);
        if (_isMinimum ? size >= bound : size <= bound) return true;
        if (run.Collecting) run.Report(this, Complain(instance, size));
        return false;
    }

    private int Size(JsonElement instance) => _kind switch
    {
        JsonValueKind.String => JsonText.CodePoints(instance),
        JsonValueKind.Array => instance.GetArrayLength(),
        _ => instance.GetPropertyCount(),
    };

    private Complaint Complain(JsonElement instance, int size)
    {
        var unit = _kind switch
        {
            JsonValueKind.String => "character",
            JsonValueKind.Array => "item",
            _ => "property",
        };
        var counted = Wording.Counted(size, unit);
        var isText = _kind == JsonValueKind.String;
        var found = isText ? Wording.Clip(instance) : counted;
        var range = Wording.Counted(bound, unit) + (_isMinimum ? " or more" : " or fewer");
        return new Complaint(found, Wording.Allowed(isText ? $"{found} ({counted})" : found, range))
        {
            Allowed = [bound.ToString(CultureInfo.InvariantCulture)],
        };
    }
}
