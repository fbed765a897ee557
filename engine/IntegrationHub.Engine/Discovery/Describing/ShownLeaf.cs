using System.Text.Json.Nodes;
using IntegrationHub.Engine.Manifests;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>Writes as much of a plain field's schema as a plan shows.</summary>
internal sealed class ShownLeaf(DescriptionSubject about, DescriptionPlan plan, LeftOutTally leftOut)
{
    private static readonly string[] OfBare = ["description", "type", "items", "enum"];
    private static readonly string[] OfMeaning = ["pattern", "maxProperties", "propertyNames", "additionalProperties"];

    private readonly HashSet<DescribedField> _withoutValue = [.. about.FieldsWithValues.Take(plan.Values)];

    /// <summary>The schema of a field that holds no others.</summary>
    public JsonObject Write(DescribedField field)
    {
        var isSubject = ReferenceEquals(field, about.Field);
        var written = field.Schema.DeepClone().AsObject();
        if (_withoutValue.Contains(field) && written.Remove("examples")) leftOut.Add("example value");
        Shorten(written, field);
        for (var layer = written["items"] as JsonObject; layer is not null; layer = layer["items"] as JsonObject)
        {
            if (plan.Bare) layer.Remove("description");
            Shorten(layer, field);
        }

        var (inner, values) = (Innermost(written), field.Inner.Values);
        if (isSubject ? about.IsPage || plan.NextPage > 0 : values.Count > plan.LongestEnum)
        {
            inner.Remove("enum");
            Add(inner, isSubject ? Page(inner, values) : Cut(field));
        }

        return written;
    }

    /// <summary>As much of a field's description as is shown.</summary>
    public string Clip(string? words, DescribedField field)
    {
        if (words is null) return "";
        var clipped = TextClip.Clip(words, field.Required || ReferenceEquals(field, about.Field) ? plan.LongestText : plan.LongestHelp);
        if (clipped.Length != words.Length) leftOut.Add("cut description", "(its field as path shows the whole)");
        return clipped;
    }

    /// <summary>Puts words behind a description.</summary>
    public static void Add(JsonObject schema, string words)
    {
        var description = $"{schema["description"]?.GetValue<string>()} {words}".Trim();
        if (schema.ContainsKey("description")) schema["description"] = description;
        else if (description.Length > 0) schema.Insert(0, "description", description);
    }

    private void Shorten(JsonObject schema, DescribedField field)
    {
        if (schema["description"] is { } words) schema["description"] = Clip(words.GetValue<string>(), field);
        if (plan.Bare && schema.Select(part => part.Key).Except(OfBare).ToList() is { Count: > 0 } keywords)
        {
            foreach (var keyword in keywords) schema.Remove(keyword);
            leftOut.Add("keyword", "in schemas", keywords.Count);
        }
        else if (plan.WithoutLimits && FollowFromMeaning(field.Inner.Type))
        {
            leftOut.Add("limit", "in schemas", OfMeaning.Count(schema.Remove));
        }
    }

    private string Page(JsonObject inner, IReadOnlyList<string> values)
    {
        var shown = about.Count - plan.NextPage;
        var last = about.First + shown - 1;
        inner["examples"] = new JsonArray([.. values.Skip(about.First - 1).Take(shown).Select(value => JsonValue.Create(value))]);
        if (plan.NextPage > 0)
        {
            leftOut.Add("value", "on the next page", plan.NextPage);
            var path = FieldPath.Write(about.Field.Path, new(last + 1, last + plan.NextPage));
            leftOut.More.Add(new(path, LeftOutTally.Counted(plan.NextPage, "value")));
        }

        return $"Values {about.First} to {last} of {values.Count} are its examples.";
    }

    private string Cut(DescribedField field)
    {
        var values = field.Inner.Values;
        leftOut.More.Add(new(field.Path, LeftOutTally.Counted(values.Count, "value")));
        return plan.Bare ? $"One of {values.Count}." : $"One of {values.Count}: {List(values.Take(plan.LongestEnum))}, …";
    }

    private static JsonObject Innermost(JsonObject schema) => schema["items"] is JsonObject items ? Innermost(items) : schema;

    private static bool FollowFromMeaning(FieldType type) =>
        type is FieldType.Timestamp or FieldType.Currency or FieldType.Country or FieldType.Url or FieldType.Map;
}
