using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Engine.Diagnostics;

/// <summary>Takes out of a service's answer what is not to be shown or kept: keys, card numbers, the secret with which a browser may pay.</summary>
internal static class SecretFields
{
    private const string Hidden = "[redacted]";

    /// <summary>The same value, with every text hidden whose name ends in <c>secret</c>, and without keys and card numbers in any other.</summary>
    public static JsonElement Clean(JsonElement value)
    {
        var node = JsonNode.Parse(value.GetRawText());
        CleanIn(node);
        return JsonSerializer.SerializeToElement(node);
    }

    private static void CleanIn(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (Text(items[i]) is { } text) items[i] = Redaction.Clean(text);
                else CleanIn(items[i]);
            }
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, member) in members.ToList())
            {
                if (Text(member) is { } text) members[name] = name.EndsWith("secret", StringComparison.Ordinal) ? Hidden : Redaction.Clean(text);
                else CleanIn(member);
            }
        }
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
