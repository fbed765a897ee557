using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Mcp.Answers;

/// <summary>Takes certain fields out of an object, by paths such as <c>card.last4</c>. Its id comes along always.</summary>
internal static class NamedFields
{
    private const string Id = "id";

    public static JsonObject Of(JsonElement value, IReadOnlyList<string> paths, Trimmed trimmed)
    {
        var shown = new JsonObject();
        if (value.TryGetProperty(Id, out var id)) shown[Id] = Copy(id);
        foreach (var path in paths.Where(path => path != Id))
        {
            if (TryFind(value, path.Split('.'), out var found)) shown[path] = found;
            else trimmed.LeaveOut(path);
        }

        return shown;
    }

    private static bool TryFind(JsonElement value, ReadOnlySpan<string> path, out JsonNode? found)
    {
        found = path.IsEmpty ? Hiding(value) : null;
        if (path.IsEmpty) return true;
        if (value.ValueKind == JsonValueKind.Array)
        {
            var items = new JsonArray();
            foreach (var item in value.EnumerateArray()) items.Add(TryFind(item, path, out var inner) ? inner : null);
            found = items;
            return true;
        }

        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(path[0], out var member) && TryFind(member, path[1..], out found);
    }

    // A secret is shown to who names it, and not to who names what it is in.
    private static JsonNode? Hiding(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new Projector(Detail.Whole, isPlain: false, new()).Of(value),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Hiding)]),
        _ => Copy(value),
    };

    private static JsonNode? Copy(JsonElement value) => JsonNode.Parse(value.GetRawText());
}
