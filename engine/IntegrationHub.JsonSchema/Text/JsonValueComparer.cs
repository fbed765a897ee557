namespace IntegrationHub.JsonSchema.Text;

/// <summary>
/// Compares JSON values by what they mean: numbers by value, objects whatever their order. Of a name held twice the
/// last value counts, and the object equals only one that repeats as many names.
/// </summary>
internal sealed class JsonValueComparer : IEqualityComparer<JsonElement>
{
    public static readonly JsonValueComparer Instance = new();

    public bool Equals(JsonElement left, JsonElement right)
    {
        if (left.ValueKind != right.ValueKind) return false;
        return left.ValueKind switch
        {
            JsonValueKind.Number => ExactNumber.Of(left) == ExactNumber.Of(right),
            JsonValueKind.String => SameText(left, right),
            JsonValueKind.Array => SameItems(left, right),
            JsonValueKind.Object => SameMembers(left, right),
            _ => true,
        };
    }

    public int GetHashCode(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                return ExactNumber.Of(value).GetHashCode();
            case JsonValueKind.String:
                return string.GetHashCode(JsonText.Read(value, stackalloc char[JsonText.Scratch]));
            case JsonValueKind.Array:
                var hash = new HashCode();
                foreach (var item in value.EnumerateArray()) hash.Add(GetHashCode(item));
                return hash.ToHashCode();
            case JsonValueKind.Object:
                return HashMembers(value);
            default:
                return (int)value.ValueKind;
        }
    }

    private int HashMembers(JsonElement value)
    {
        var sum = 0;
        foreach (var (name, held) in Members(value)) sum += HashCode.Combine(name, GetHashCode(held));
        return sum;
    }

    private static Dictionary<string, JsonElement> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject()) members[property.Name] = property.Value;
        return members;
    }

    private static bool SameText(JsonElement left, JsonElement right) =>
        JsonText.Read(left, stackalloc char[JsonText.Scratch])
            .SequenceEqual(JsonText.Read(right, stackalloc char[JsonText.Scratch]));

    private bool SameItems(JsonElement left, JsonElement right)
    {
        if (left.GetArrayLength() != right.GetArrayLength()) return false;
        var others = right.EnumerateArray();
        foreach (var item in left.EnumerateArray())
            if (!others.MoveNext() || !Equals(item, others.Current)) return false;
        return true;
    }

    private bool SameMembers(JsonElement left, JsonElement right)
    {
        // Counts what is written, so that an object with a name twice never passes for one that has it once.
        if (left.GetPropertyCount() != right.GetPropertyCount()) return false;
        var (these, those) = (Members(left), Members(right));
        foreach (var (name, value) in these)
            if (!those.TryGetValue(name, out var other) || !Equals(value, other)) return false;
        return true;
    }
}
