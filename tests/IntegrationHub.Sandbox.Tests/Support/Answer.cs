using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>What the sandbox answered.</summary>
public sealed record Answer(HttpStatusCode Status, JsonObject Json, HttpResponseHeaders Headers)
{
    public JsonNode? this[string name] => Json[name];

    public string Id => Json["id"]!.GetValue<string>();

    public JsonObject Error => Json["error"]!.AsObject();

    public string Message => Error["message"]!.GetValue<string>();

    public string? Code => Error["code"]?.GetValue<string>();

    public string? Param => Error["param"]?.GetValue<string>();

    public IReadOnlyList<JsonObject> Data => [.. Json["data"]!.AsArray().Select(d => d!.AsObject())];

    public IReadOnlyList<string> Ids => [.. Data.Select(d => d["id"]!.GetValue<string>())];

    public bool HasMore => Json["has_more"]!.GetValue<bool>();

    public string Text(string path) => Node(path)!.ToString();

    /// <summary>Follows a path such as <c>items.data.0.price.id</c>.</summary>
    public JsonNode? Node(string path)
    {
        JsonNode? node = Json;
        foreach (var part in path.Split('.'))
            node = node is JsonArray list ? list[int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)] : node?[part];
        return node;
    }

    public string Header(string name) => string.Join(',', Headers.GetValues(name));
}
