using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Cli.Tests.Secrets;

/// <summary>Requests to every operation that an OpenAPI document tells of, with a text planted in every place where a caller can put one.</summary>
/// <param name="document">The document.</param>
internal sealed class PlantedRequests(JsonElement document)
{
    // Of the operations that each tool has, those of a read and of a write stand for all.
    private static readonly string[] Tools = ["stripe_get_payment_intent", "stripe_create_customer"];

    private static readonly string[] Headers =
    [
        "Accept", "Accept-Language", "Authorization", "Baggage", "Content-Type", "Cookie", "Forwarded", "Idempotency-Key", "Last-Event-ID", "MCP-Protocol-Version", "Mcp-Method",
        "Mcp-Name", "Mcp-Session-Id", "Origin", "Referer", "Traceparent", "Tracestate", "User-Agent", "X-Forwarded-For", "X-Forwarded-Host", "X-Request-Id",
    ];

    /// <summary>The operations: their verbs and paths as they are written down.</summary>
    public IReadOnlyList<(HttpMethod Verb, string Path)> Operations { get; } =
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
           where !path.Name.StartsWith("/v1/tools/stripe_", StringComparison.Ordinal) || Tools.Any(tool => path.Name.Contains($"/{tool}/", StringComparison.Ordinal))
           from verb in path.Value.EnumerateObject()
           select (new HttpMethod(verb.Name.ToUpperInvariant()), path.Name),
    ];

    /// <summary>The headers in which a text is planted, one at a time.</summary>
    public static IReadOnlyList<string> Places => Headers;

    /// <summary>Addresses of an operation with a text in each part of the path that is the caller's, and in each word of the query, known or not.</summary>
    public IEnumerable<string> Addresses(HttpMethod verb, string path, string secret)
    {
        var planted = Uri.EscapeDataString(secret);
        var filled = Fill(path, planted);
        if (filled != path) yield return filled;
        var plain = Fill(path, "stripe_get_payment_intent");
        foreach (var name in Parameters(verb, path, "query").Append(planted)) yield return $"{plain}?{name}={planted}";
        yield return $"{plain}?{string.Join('&', Parameters(verb, path, "query").Select(name => $"{name}={planted}").Append("q=refund"))}";
        yield return $"{plain.TrimEnd('/')}/{planted}";
    }

    /// <summary>Bodies of an operation with a text as a name, as each of its members, within each of them, and in the place of JSON.</summary>
    public IEnumerable<string> Bodies(HttpMethod verb, string path, string secret)
    {
        if (Operation(verb, path).TryGetProperty("requestBody", out var body) is false) return [$"{{\"{secret}\":1}}"];
        var schema = Resolve(body.GetProperty("content").GetProperty("application/json").GetProperty("schema"));
        string[] members = schema.TryGetProperty("properties", out var properties) ? [.. properties.EnumerateObject().Select(member => member.Name)] : [];
        var planted = JsonValue.Create(secret).ToJsonString();
        return
        [
            secret, planted, $"[{planted}]", $"{{{planted}:1}}", $"{{\"input\":{{}},{planted}:{{{planted}:[{planted}]}}}}", $"{{\"input\":{{{planted}:1}},\"input\":1}}",
            .. members.SelectMany(name => new[] { planted, $"[{planted}]", $"{{{planted}:{planted}}}", $"{{\"metadata\":{{{planted}:{planted}}}}}" }.Select(value => With(members, name, value))),
        ];
    }

    // The other members are as they should be, so that the one that is looked at is reached.
    private static string With(string[] members, string name, string value) => $"{{{string.Join(',', members.Select(member => $"\"{member}\":{(member == name ? value : member switch
    {
        "input" => """{"email":"ada@example.com"}""",
        "groups" => """["prices"]""",
        "tools" => """["stripe_create_price"]""",
        "max_count" => "1",
        "max_amount" or "max_total" => "\"10.00 USD\"",
        "for" => "\"10m\"",
        "environments" => "[\"sandbox\"]",
        "connections" or "agents" => "[\"shop\"]",
        _ => "null",
    })}"))}}}";

    private static string Fill(string path, string word) => System.Text.RegularExpressions.Regex.Replace(path, "[{][a-z]+[}]", word);

    private IEnumerable<string> Parameters(HttpMethod verb, string path, string place) => Operation(verb, path).TryGetProperty("parameters", out var all)
        ? all.EnumerateArray().Select(Resolve).Where(p => p.GetProperty("in").GetString() == place).Select(p => p.GetProperty("name").GetString()!)
        : [];

    private JsonElement Operation(HttpMethod verb, string path) => document.GetProperty("paths").GetProperty(path).GetProperty(verb.Method.ToLowerInvariant());

    private JsonElement Resolve(JsonElement part) => part.TryGetProperty("$ref", out var reference)
        ? reference.GetString()![2..].Split('/').Aggregate(document, (node, name) => node.GetProperty(name))
        : part;
}
