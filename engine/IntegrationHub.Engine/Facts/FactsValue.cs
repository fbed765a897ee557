namespace IntegrationHub.Engine.Facts;

/// <summary>What the service says of one value it takes.</summary>
internal sealed record FactsValue
{
    /// <summary><c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>object</c>, <c>array</c>, <c>map</c> or <c>file</c>; null when it is one of several, or nobody says.</summary>
    public string? Type { get; init; }

    /// <summary><c>unix-time</c> or <c>decimal</c>, if it says more than the type.</summary>
    public string? Format { get; init; }

    /// <summary>For text: the words it may be; empty when it is free.</summary>
    public IReadOnlyList<string> Enum { get; init; } = [];

    /// <summary>Whether the service refuses to do without it.</summary>
    public bool Required { get; init; }

    /// <summary>Whether sending nothing in its place empties what the service holds.</summary>
    public bool CanBeEmptied { get; init; }

    /// <summary>Whether the service advises against it.</summary>
    public bool Deprecated { get; init; }

    /// <summary>For an object: its fields.</summary>
    public IReadOnlyDictionary<string, FactsValue> Properties { get; init; } = new Dictionary<string, FactsValue>();

    /// <summary>For an array: what each item is.</summary>
    public FactsValue? Items { get; init; }

    /// <summary>For a map: what each value is.</summary>
    public FactsValue? Values { get; init; }

    /// <summary>The kinds of value it may be, when there are several.</summary>
    public IReadOnlyList<FactsValue> AnyOf { get; init; } = [];

    /// <summary>Whether nothing is known but that it is there.</summary>
    public bool IsUnknown => Type is null && AnyOf.Count == 0;

    /// <summary>Every kind of value it may be; itself when there is one.</summary>
    public IEnumerable<FactsValue> Branches => AnyOf.Count == 0 ? [this] : AnyOf.SelectMany(branch => branch.Branches);

    /// <summary>The words it takes instead of a value of another type.</summary>
    public IReadOnlyList<string> Words => AnyOf.Count == 0 ? [] : [.. Branches.SelectMany(branch => branch.Enum)];

    /// <summary>The fields it has when it is an object, whichever kind of object; null when it never is one.</summary>
    /// <remarks>With several kinds a field is required only where each of them requires it.</remarks>
    public IReadOnlyDictionary<string, FactsValue>? Fields()
    {
        FactsValue[] objects = [.. Branches.Where(branch => branch.Type == "object")];
        if (objects.Length < 2) return objects.FirstOrDefault()?.Properties;
        return objects.SelectMany(each => each.Properties)
            .GroupBy(property => property.Key, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same => same.First().Value with { Required = same.Count() == objects.Length && same.All(p => p.Value.Required) },
                StringComparer.Ordinal);
    }
}
