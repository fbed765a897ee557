using System.Text.Json.Nodes;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Generators.OpenApi;

/// <summary>What an operation of a tool can answer. The statuses are those of the hub's one table from code to status.</summary>
internal static class OperationResponses
{
    public static JsonObject Of(Tool tool, bool isCall)
    {
        var isWrite = tool.Manifest.Mode == EndpointMode.Write;
        (int Status, string Name, bool Applies)[] all =
        [
            (200, isCall ? "Result" : "Preview", true),
            (400, "BadRequest", true),
            (401, "NoToken", true),
            (403, "Forbidden", true),
            (404, "NotFound", true),
            (409, "Mismatch", isWrite && isCall),
            (410, "Expired", isWrite && isCall),
            (413, "TooLarge", true),
            (415, "NotJson", true),
            (422, "Refused", true),
            (424, "NoConnection", true),
            (428, "Unconfirmed", isWrite && isCall),
            (429, "TooMany", true),
            (500, "Fault", true),
            (502, "ServiceFailed", true),
            (503, "StoreFailed", true),
            (504, "NoAnswer", true),
        ];
        return new(all.Where(row => row.Applies).Select(row => KeyValuePair.Create<string, JsonNode?>(
            $"{row.Status}", new JsonObject { ["$ref"] = $"#/components/responses/{row.Name}" })));
    }
}
