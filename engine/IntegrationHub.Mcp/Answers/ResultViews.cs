using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Mcp.Answers;

/// <summary>The ways to show a result, from the fullest to the shortest.</summary>
internal static class ResultViews
{
    private const string Data = "data";
    private const string HasMore = "has_more";

    public static IEnumerable<ResultView> Of(JsonElement result, FieldChoice fields, Tool tool)
    {
        if (result.ValueKind != JsonValueKind.Object) return [new(new() { ["value"] = JsonNode.Parse(result.GetRawText()) }, null, new() { Fields = fields.ToString() })];
        return result.TryGetProperty(Data, out var data) && data.ValueKind == JsonValueKind.Array
            ? Many(result, [.. data.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)], fields, tool)
            : One(result, fields);
    }

    private static IEnumerable<ResultView> One(JsonElement result, FieldChoice fields)
    {
        foreach (var detail in fields.IsMain ? Detail.OfOne : [Detail.Whole, .. Detail.OfOne])
        {
            var trimmed = new Trimmed();
            var shown = Shown(result, fields, detail, trimmed);
            yield return new(shown, null, Part(fields, trimmed, Rest(fields, trimmed)));
        }

        // Nothing is left but to show the first of its fields.
        var all = result.EnumerateObject().Select(member => member.Name).ToList();
        for (var count = all.Count / 2; count > 0; count /= 2)
        {
            var trimmed = new Trimmed();
            foreach (var name in all.Skip(count)) trimmed.LeaveOut(name);
            var shown = new Projector(Detail.OfOne[^1], isPlain: true, trimmed).Of(result);
            foreach (var name in all.Skip(count)) shown.Remove(name);
            yield return new(shown, null, Part(fields, trimmed, Rest(fields, trimmed)));
        }
    }

    private static IEnumerable<ResultView> Many(JsonElement result, IReadOnlyList<JsonElement> items, FieldChoice fields, Tool tool)
    {
        foreach (var detail in fields.IsMain ? Detail.OfMany : [Detail.Whole]) yield return List(result, items, items.Count, fields, detail, tool);
        for (var count = items.Count - 1; count > 0; count -= Math.Max(1, count / 8))
            yield return List(result, items, count, fields, fields.IsMain ? Detail.OfMany[^1] : Detail.Whole, tool);
        for (var at = 0; at < Detail.OfMany.Count && items.Count > 0; at++)
            yield return List(result, items, 1, fields, Detail.OfMany[at], tool);
    }

    private static ResultView List(JsonElement result, IReadOnlyList<JsonElement> items, int count, FieldChoice fields, Detail detail, Tool tool)
    {
        var trimmed = new Trimmed();
        List<JsonObject> shown = [.. items.Take(count).Select(item => Shown(item, fields, detail, trimmed))];
        var whole = new JsonObject();
        foreach (var member in result.EnumerateObject().Where(member => member.Value.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null)))
            whole[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        whole[Data] = new JsonArray([.. shown.Select(item => item.DeepClone())]);
        var hasMore = result.TryGetProperty(HasMore, out var more) && more.ValueKind == JsonValueKind.True;
        var part = Part(fields, trimmed, Pages.Rest(tool, items, count, hasMore, result) is { } pages ? pages : Rest(fields, trimmed));
        return new(whole, shown, part with { Items = count, Fetched = items.Count, MoreThere = hasMore });
    }

    private static JsonObject Shown(JsonElement value, FieldChoice fields, Detail detail, Trimmed trimmed)
    {
        if (!fields.IsNamed) return new Projector(detail, isPlain: fields.IsMain, trimmed).Of(value);
        var named = NamedFields.Of(value, fields.Names!, trimmed);
        return detail == Detail.Whole ? named : new Projector(detail, isPlain: false, trimmed).Of(JsonSerializer.SerializeToElement(named));
    }

    private static ShownPart Part(FieldChoice fields, Trimmed trimmed, string? rest) => new()
    {
        Fields = fields.ToString(),
        LeftOut = ShownPart.Names(trimmed.LeftOut),
        Shortened = ShownPart.Names(trimmed.Shortened),
        Rest = rest,
    };

    private static string? Rest(FieldChoice fields, Trimmed trimmed) => (fields, trimmed.LeftOut.Count + trimmed.Shortened.Count) switch
    {
        (_, 0) => null,
        ({ IsMain: true }, _) => "For more, name the fields, or ask for all.",
        ({ IsNamed: true }, _) when trimmed.Shortened.Count == 0 => "What was asked for and is not shown is not there.",
        _ => "For the rest, name fewer fields at a time.",
    };
}
