using System.Text.Json.Nodes;

namespace IntegrationHub.Cli.Tests.Secrets;

/// <summary>MCP messages of every method, with a text planted in every place where a caller can put one.</summary>
internal static class PlantedMessages
{
    private static readonly string[] Lists = ["tools/list", "prompts/list", "resources/list", "resources/templates/list", "skills/list"];
    private static readonly string[] ByUri = ["resources/read", "resources/subscribe", "resources/unsubscribe", "skills/get", "resources/directory/read"];

    private static readonly (string Tool, string[] Arguments)[] Tools =
    [
        ("list_integrations", []), ("list_tools", ["integration", "group", "mode", "cursor", "limit"]), ("search_tools", ["query", "limit"]), ("describe_tool", ["tool", "path"]),
        ("preview_tool", ["tool", "input", "connection"]), ("call_tool", ["tool", "input", "confirmation", "connection", "fields", "detail", "cursor"]),
    ];

    /// <summary>The messages, each as it is sent.</summary>
    public static IEnumerable<JsonObject> Of(string secret)
    {
        foreach (var method in Lists) yield return Message(method, new() { ["cursor"] = secret });
        foreach (var method in ByUri)
        {
            foreach (var uri in new[] { secret, $"hub://stripe/{secret}", $"hub://{secret}/refunds", $"skill://{secret}/SKILL.md" }) yield return Message(method, new() { ["uri"] = uri });
            yield return Message(method, new() { [secret] = 1, ["uri"] = new JsonArray(secret) });
        }

        yield return Message("prompts/get", new() { ["name"] = secret });
        yield return Message("prompts/get", new() { ["name"] = "refund_a_payment", ["arguments"] = new JsonObject { [secret] = secret, ["payment"] = secret, ["reason"] = secret } });
        yield return Message("completion/complete", new() { ["ref"] = new JsonObject { ["type"] = "ref/resource", ["uri"] = secret }, ["argument"] = new JsonObject { ["name"] = secret, ["value"] = secret } });
        yield return Message("completion/complete", new() { ["ref"] = new JsonObject { ["type"] = secret, ["name"] = secret }, ["argument"] = new JsonObject { ["name"] = "page", ["value"] = secret } });
        yield return Message("logging/setLevel", new() { ["level"] = secret });
        yield return Message("tasks/get", new() { ["taskId"] = secret });
        yield return Message(secret, new() { [secret] = secret });
        yield return Message("initialize", new() { ["protocolVersion"] = secret, ["capabilities"] = new JsonObject { [secret] = new JsonObject() }, ["clientInfo"] = new JsonObject { ["name"] = secret, ["version"] = secret } });
        yield return Message("ping", new() { ["_meta"] = new JsonObject { ["progressToken"] = secret, [secret] = secret, ["io.modelcontextprotocol/protocolVersion"] = secret } });
        foreach (var message in CallsWith(secret)) yield return message;

        var named = Message("ping", []);
        named["id"] = secret;
        yield return named;
        var odd = Message("tools/call", new() { ["name"] = secret });
        odd["id"] = new JsonArray(secret);
        yield return odd;
        yield return new() { ["jsonrpc"] = secret, ["id"] = 1, ["method"] = "ping" };
        yield return new() { ["jsonrpc"] = "2.0", ["method"] = $"notifications/{secret}", ["params"] = new JsonObject { ["requestId"] = secret, ["reason"] = secret } };
        yield return new() { ["jsonrpc"] = "2.0", ["id"] = secret, ["error"] = new JsonObject { ["code"] = 1, ["message"] = secret } };
        yield return new() { [secret] = secret };
    }

    private static IEnumerable<JsonObject> CallsWith(string secret)
    {
        yield return Call(secret, new() { [secret] = secret });
        foreach (var (tool, arguments) in Tools)
        {
            yield return Call(tool, new() { [secret] = 1 });
            foreach (var planted in arguments)
            {
                foreach (var value in new JsonNode[] { secret, new JsonArray(secret), new JsonObject { [secret] = secret } })
                {
                    // What stands beside it is as it should be, so that it is reached.
                    var given = new JsonObject();
                    if (arguments.Contains("tool")) given["tool"] = "stripe_create_customer";
                    if (arguments.Contains("input")) given["input"] = new JsonObject { ["email"] = "ada@example.com" };
                    if (arguments.Contains("query")) given["query"] = "refund";
                    given[planted] = value.DeepClone();
                    yield return Call(tool, given);
                }
            }
        }

        foreach (var field in new[] { "description", "name", "metadata", "address", "payment_intent" })
            yield return Call("preview_tool", new() { ["tool"] = "stripe_create_customer", ["input"] = new JsonObject { [field] = field is "metadata" or "address" ? new JsonObject { [secret] = secret, ["city"] = secret } : secret } });
    }

    private static JsonObject Call(string tool, JsonObject arguments) => Message("tools/call", new() { ["name"] = tool, ["arguments"] = arguments });

    private static JsonObject Message(string method, JsonObject parameters) =>
        new() { ["jsonrpc"] = "2.0", ["id"] = 7, ["method"] = method, ["params"] = parameters };
}
