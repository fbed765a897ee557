using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Store;

/// <summary>All that one request changed. One line of the journal, so it is there whole or not at all.</summary>
internal sealed record Commit(IReadOnlyList<JsonObject> Objects, SavedReply? Reply, bool IsLive, bool StartsAnew = false)
{
    public bool IsEmpty => Objects.Count == 0 && Reply is null && !StartsAnew;

    public string ToLine()
    {
        var line = new JsonObject { ["put"] = new JsonArray([.. Objects.Select(o => o.DeepClone())]) };
        if (Reply is not null)
            line["reply"] = Reply.ToJson();
        if (IsLive)
            line["live"] = true;
        if (StartsAnew)
            line["anew"] = true;
        return line.ToJsonString();
    }

    /// <summary>Null when the line is not one of ours.</summary>
    public static Commit? FromLine(string line)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject json || json["put"] is not JsonArray put)
                return null;
            var objects = put.Select(o => o!.DeepClone().AsObject()).ToList();
            var reply = json["reply"] is JsonObject saved ? SavedReply.FromJson(saved) : null;
            return objects.TrueForAll(o => o["object"] is not null && o["id"] is not null)
                ? new Commit(objects, reply, json["live"]?.GetValue<bool>() ?? false, json["anew"]?.GetValue<bool>() ?? false)
                : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException or FormatException)
        {
            return null;
        }
    }
}
