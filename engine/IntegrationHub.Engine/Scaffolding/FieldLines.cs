using IntegrationHub.Engine.Facts;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>Writes the fields of a new manifest, and remembers those it can't write.</summary>
/// <param name="known">What other manifests say of fields of the same name.</param>
/// <param name="leavesOut">Whether the integration leaves a field out everywhere.</param>
/// <param name="isUpdate">Whether the request changes what is there, so that a value can be emptied.</param>
internal sealed class FieldLines(KnownFields known, Func<string, bool> leavesOut, bool isUpdate)
{
    private readonly TypeGuesser _types = new(known);
    private readonly List<string> _lines = [];
    private readonly List<string> _leftOut = [];

    /// <summary>What was written.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The paths no type of a manifest carries.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>How many fields were written.</summary>
    public int Count { get; private set; }

    /// <summary>Whether an empty input is refused.</summary>
    public bool IsAnyRequired { get; private set; }

    /// <summary>Writes a field of the path.</summary>
    public void AddPathField(string name)
    {
        Count++;
        IsAnyRequired = true;
        _lines.AddRange([$"  {name}:", "    type: id"]);
        AddPrefixes("    ", name);
        _lines.AddRange(["    required: true", "    help: TODO which one it is."]);
    }

    /// <summary>Writes the fields of an object, those that are required first.</summary>
    public void Add(IReadOnlyDictionary<string, FactsValue> fields)
    {
        IsAnyRequired |= fields.Values.Any(field => field.Required);
        Add("  ", "", "", fields);
    }

    private void Add(string indent, string path, string parent, IReadOnlyDictionary<string, FactsValue> fields)
    {
        foreach (var (name, value) in fields.OrderByDescending(field => field.Value.Required))
        {
            var here = path.Length == 0 ? name : $"{path}.{name}";
            if (!value.Required && leavesOut(here)) continue;
            if (_types.Guess(name, parent, value) is not { } guess)
            {
                _leftOut.Add(here);
                continue;
            }

            Count++;
            _lines.Add($"{indent}{name}:");
            AddType($"{indent}  ", name, value, guess);
            if (value.Required) _lines.Add($"{indent}  required: true");
            if (isUpdate && value.Branches.Append(value).Any(each => each.CanBeEmptied)) _lines.Add($"{indent}  clearable: true");
            if (value.Deprecated) _lines.Add($"{indent}  deprecated: TODO what to use instead.");
            _lines.Add($"{indent}  help: TODO what it is for.");
            AddInside($"{indent}  ", here, name, value, guess);
        }
    }

    private void AddType(string indent, string name, FactsValue value, GuessedType guess)
    {
        _lines.Add($"{indent}type: {Names.Of(guess.Type)}");
        if (guess.Type == FieldType.Enum) _lines.AddRange(YamlWords.List(indent, "values", guess.Branch.Enum));
        else if (value.Words.Count > 0 && TakesWords(guess.Type)) _lines.AddRange(YamlWords.List(indent, "words", value.Words));
        if (guess.Type == FieldType.Id) AddPrefixes(indent, name);
    }

    private void AddInside(string indent, string path, string name, FactsValue value, GuessedType guess)
    {
        if (guess.Type == FieldType.Object) AddFields(indent, path, name, value);
        if (guess.Type != FieldType.List) return;

        var (items, itemName) = (guess.Branch.Items!, KnownFields.ItemsOf(name));
        var each = _types.Guess(itemName, "", items)!;
        _lines.Add($"{indent}items:");
        AddType($"{indent}  ", itemName, items, each);
        AddInside($"{indent}  ", path, itemName, items, each);
    }

    private void AddFields(string indent, string path, string name, FactsValue value)
    {
        var before = _lines.Count;
        Add($"{indent}  ", path, name, value.Fields()!);
        _lines.Insert(before, _lines.Count == before ? $"{indent}fields: {{}}" : $"{indent}fields:");
    }

    private void AddPrefixes(string indent, string name)
    {
        if (known.PrefixesOf(name) is { Count: > 0 } prefixes) _lines.AddRange(YamlWords.List(indent, "prefix", prefixes));
    }

    private static bool TakesWords(FieldType type) => type is FieldType.Integer or FieldType.Boolean or FieldType.Timestamp;
}
