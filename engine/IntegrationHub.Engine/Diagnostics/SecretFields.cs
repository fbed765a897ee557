using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Engine.Diagnostics;

/// <summary>Hides what a service returns for programs only, such as the secret with which a browser may pay.</summary>
internal static class SecretFields
{
    private const string Hidden = "[redacted]";

    /// <summary>The same value, with every text hidden whose name ends in <c>secret</c>.</summary>
    public static JsonElement Hide(JsonElement value)
    {
        var node = JsonNode.Parse(value.GetRawText());
        HideIn(node);
        return JsonSerializer.SerializeToElement(node);
    }

    private static void HideIn(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items) HideIn(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var (name, member) in members.ToList())
            {
                if (member?.GetValueKind() == JsonValueKind.String && name.EndsWith("secret", StringComparison.Ordinal)) members[name] = Hidden;
                else HideIn(member);
            }
        }
    }
}
