using System.Text.Json.Nodes;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Writes as much of an input's schema as a plan shows. What it writes accepts all that the whole schema accepts.</summary>
internal sealed class ShownSchema
{
    private const int NamesOfNextPage = 800;
    private const int NamesOfGroup = 12;

    private readonly DescriptionSubject _about;
    private readonly DescriptionPlan _plan;
    private readonly LeftOutTally _leftOut;
    private readonly ShownLeaf _leaf;
    private readonly HashSet<DescribedField> _collapsed;

    /// <summary>A schema of a subject by a plan, which counts what it leaves out.</summary>
    public ShownSchema(DescriptionSubject about, DescriptionPlan plan, LeftOutTally leftOut)
    {
        (_about, _plan, _leftOut, _leaf) = (about, plan, leftOut, new(about, plan, leftOut));
        _collapsed =
        [
            .. about.Groups.Take(plan.Groups), .. about.CommonGroups.Take(plan.CommonGroups), .. about.SmallGroups.Take(plan.SmallGroups),
        ];
    }

    /// <summary>The schema of what is described.</summary>
    public JsonObject Write()
    {
        var subject = _about.Field;
        if (subject.Fields.Count == 0) return _about.IsTool ? subject.Schema.DeepClone().AsObject() : _leaf.Write(subject);
        var shown = _about.Fields.SkipLast(_plan.NextPage).ToList();
        var last = _about.First + shown.Count - 1;
        var partial = shown.Count < subject.Fields.Count ? $"Partial: fields {_about.First} to {last} of {subject.Fields.Count}." : "";
        var written = Expanded(subject, subject.Schema, shown, partial);
        if (_plan.NextPage > 0) NextPage(last + 1, _about.Fields.Skip(shown.Count));
        return written;
    }

    private void NextPage(int first, IEnumerable<DescribedField> fields)
    {
        var names = _plan.Bare ? "" : $": {TextClip.Clip(List(fields.Select(Name)), NamesOfNextPage)}";
        var path = FieldPath.Write(_about.Field.Path, new(first, first + _plan.NextPage - 1));
        _leftOut.Add("field", "on the next page", _plan.NextPage);
        _leftOut.More.Add(new(path, LeftOutTally.Counted(_plan.NextPage, "field") + names));
    }

    private JsonObject Of(DescribedField field) => field switch
    {
        { Fields.Count: 0 } => _leaf.Write(field),
        _ when _collapsed.Contains(field) => Collapsed(field),
        _ => Expanded(field, field.Schema, field.Fields, ""),
    };

    private JsonObject Expanded(DescribedField group, JsonObject schema, IReadOnlyList<DescribedField> shown, string partial)
    {
        var inner = !schema.ContainsKey("items");
        var whole = shown.Count == group.Fields.Count;
        var inWords = inner && (!whole || _plan.DemandsInWords);
        var written = new JsonObject();
        foreach (var (key, value) in schema)
        {
            if (key == "description") written[key] = _leaf.Clip(value!.GetValue<string>(), group);
            else if (key == "items") written[key] = Expanded(group, value!.AsObject(), shown, partial);
            else if (key == "properties") written[key] = Properties(shown);
            else if (key == "required") AddRequired(written, shown);
            else if (IsKept(key, whole, inWords)) written[key] = value?.DeepClone();
        }

        if (inner) ShownLeaf.Add(written, partial);
        if (inWords) ShownLeaf.Add(written, Demands(group, shown));
        return written;
    }

    private JsonObject Properties(IEnumerable<DescribedField> shown) =>
        new(shown.Select(field => KeyValuePair.Create(field.Field.Name, (JsonNode?)Of(field))));

    private bool IsKept(string key, bool whole, bool inWords) => key switch
    {
        "type" => true,
        "additionalProperties" => whole,
        "allOf" => !inWords,
        _ => !_plan.Bare,
    };

    private static void AddRequired(JsonObject written, IEnumerable<DescribedField> shown)
    {
        JsonNode?[] names = [.. shown.Where(field => field.Required).Select(field => JsonValue.Create(field.Field.Name))];
        if (names.Length > 0) written["required"] = new JsonArray(names);
    }

    // On a page, the demands on what it shows.
    private string Demands(DescribedField group, IReadOnlyList<DescribedField> shown)
    {
        var names = shown.Select(field => field.Field.Name).ToHashSet(StringComparer.Ordinal);
        string[] demands = [.. group.Inner.Rules.Where(rule => rule.Fields.Any(names.Contains)).Select(DemandWords.Of)];
        if (!_plan.Bare) return demands.Length == 0 ? "" : $"Demands: {string.Join("; ", demands)}.";
        _leftOut.Add("demand", "between fields", demands.Length);
        return "";
    }

    private JsonObject Collapsed(DescribedField group)
    {
        _leftOut.More.Add(new(group.Path, LeftOutTally.Counted(group.WithAllHeld().Count() - 1, "field")));
        var most = _plan.NamesHeld ?? NamesOfGroup;
        var names = List(group.Fields.Take(most).Select(Name)) + (group.Fields.Count > most ? ", …" : "");
        var written = Types(group.Schema, group);
        var end = group.Fields.Count > most ? "" : ".";
        ShownLeaf.Add(written, _plan.NamesHeld is null ? $"Holds {names}; describe with path {group.Path}." : $"Holds {names}{end}");
        return written;
    }

    private JsonObject Types(JsonObject schema, DescribedField group)
    {
        var written = new JsonObject();
        if (schema["description"] is { } words && (!_plan.Bare || ReferenceEquals(schema, group.Schema)))
            written["description"] = _leaf.Clip(words.GetValue<string>(), group);
        written["type"] = schema["type"]!.DeepClone();
        if (schema["items"] is JsonObject items) written["items"] = Types(items, group);
        return written;
    }

    private static string Name(DescribedField field) => field.Required ? field.Field.Name + "*" : field.Field.Name;
}
