using System.Text.Json;
using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using static IntegrationHub.Engine.Diagnostics.Quoting;

namespace IntegrationHub.Engine.Inputs;

/// <summary>Finds keys and card numbers in an input. What is sent is kept in the ledger, and neither may ever be there.</summary>
internal static class SecretGuard
{
    /// <summary>A finding for every value or name that holds one.</summary>
    public static IEnumerable<InputFinding> Inspect(JsonNode? value, string path = "") => value switch
    {
        JsonObject members => members.SelectMany(m => InName(m.Key, path).Concat(Inspect(m.Value, Below(path, m.Key)))),
        JsonArray items => items.SelectMany((item, i) => Inspect(item, $"{path}[{i}]")),
        JsonValue single when Holds(single) => [InputMessages.HoldsSecret(path)],
        _ => [],
    };

    private static IEnumerable<InputFinding> InName(string name, string path) =>
        Redaction.Clean(name) == name ? [] : [InputMessages.HoldsSecret(Below(path, name))];

    private static bool Holds(JsonValue value)
    {
        var text = value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
        return Redaction.Clean(text) != text;
    }
}
