namespace IntegrationHub.Tests.McpLoad;

/// <summary>Malformed, halved, of a version that never was, and far too large.</summary>
internal static class BrokenMessages
{
    private const int Large = 900_000;
    private const int TooLarge = 2_000_000;
    private const string Call = """{"jsonrpc":"2.0","id":$ID,"method":"tools/call","params":{"name":"call_tool","arguments":{"tool":"stripe_get_customer","input":{"customer_id":"$BIG"}}$META}}""";

    public static IReadOnlyList<BrokenMessage> All { get; } =
    [
        new("no JSON", "{\"jsonrpc\":\"2.0\",\"id\":$ID,", 400, "The body is not one JSON-RPC message."),
        new("no message", "[1,2,3]", 400, "The body is not one JSON-RPC message."),
        new("no text", "\u0000\u0001\ufffe", 400, "The body is not one JSON-RPC message."),
        new("deep", $"{new string('[', 5_000)}", 400, "The body is not one JSON-RPC message."),
        new("a version that never was", """{"jsonrpc":"2.0","id":$ID,"method":"tools/list","params":{}}""", 400, "The version 1999-01-01 is not spoken here.") { Version = "1999-01-01" },
        new("a message too large", Call.Replace("$BIG", new string('x', TooLarge), StringComparison.Ordinal), 413, "which is the most that is read"),
        new("an argument too large", Call.Replace("$BIG", $"cus_{new string('x', Large)}", StringComparison.Ordinal), 200, "\"isError\":true"),
        new("a tool that is not there", """{"jsonrpc":"2.0","id":$ID,"method":"tools/call","params":{"name":"no_such_tool","arguments":{}$META}}""", 200, "There is no tool"),
        new("half a message", Call.Replace("$BIG", "cus_half", StringComparison.Ordinal), 0, ""),
    ];
}
