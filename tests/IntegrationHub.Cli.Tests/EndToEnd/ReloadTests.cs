using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.EndToEnd;

public sealed class ReloadTests : IDisposable
{
    private const string Endpoint =
        """
        title: List orders
        summary: Lists orders.
        mode: read
        request: GET /v1/orders
        returns: list of order
        permission: orders
        whenToUse: [Orders are wanted.]
        examples: [{ say: All orders., input: {} }]
        docs: https://example.com

        """;

    private const string Shop =
        """
        title: Shop
        summary: A shop.
        baseUrl: https://api.example.com
        apiVersion: "1"
        allowedHosts: [api.example.com]
        credential: { variable: SHOP_KEY, accepts: { sk_test_: test } }
        groups: { orders: { title: Orders, summary: What was bought. } }
        permissions: { orders: Orders }
        errors: []
        docs: https://example.com
        """;

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_server_serves_a_file_that_is_written_and_says_what_is_wrong_with_one_that_is_broken()
    {
        Write("shop/integration.yaml", Shop);
        Write("shop/orders/list-orders.yaml", Endpoint);
        using var server = _place.Start("serve", "--sandbox", "--urls", "http://127.0.0.1:0", "--catalog", _place.File("catalog"));
        using var client = new HttpClient { BaseAddress = new Uri((await server.LineAsync()).Split(' ')[3]) };
        Assert.Equal("shop_list_orders", await ToolsAsync(client));

        var added = Write("shop/orders/get-orders.yaml", Endpoint);
        Assert.Equal("The catalog was read again: 2 tools.", await server.ErrorLineAsync());
        Assert.Equal("shop_get_orders shop_list_orders", await ToolsAsync(client));

        Write("shop/orders/get-orders.yaml", Endpoint.Replace("mode: read", "mode: raed", StringComparison.Ordinal));
        Assert.Equal($"{added}:3:7: error IH0103: mode is \"raed\"; did you mean \"read\"? Allowed: read, write.", await server.ErrorLineAsync());
        Assert.Equal("   3 | mode: raed", await server.ErrorLineAsync());
        Assert.Equal("     |       ^~~~", await server.ErrorLineAsync());
        Assert.Matches(
            "^The catalog has changed and cannot be used as it is now: 1 finding. What was read on .* UTC stays in use: 2 tools.$",
            await server.ErrorLineAsync());
        Assert.Equal("shop_get_orders shop_list_orders", await ToolsAsync(client));

        File.Delete(added);
        Assert.Equal("The catalog was read again: 1 tool.", await server.ErrorLineAsync());
        Assert.Equal("shop_list_orders", await ToolsAsync(client));
    }

    [Fact]
    public async Task A_catalog_without_a_tool_that_the_policy_names_is_not_taken_up_until_the_policy_is_mended()
    {
        Write("shop/integration.yaml", Shop);
        var old = Write("shop/orders/list-orders.yaml", Endpoint);
        var policy = _place.File("policy.yaml");
        await File.WriteAllTextAsync(policy, "rules:\n  - { name: closed, tools: [shop_list_orders], decide: deny }\n");
        using var server = _place.Start("serve", "--sandbox", "--urls", "http://127.0.0.1:0", "--catalog", _place.File("catalog"), "--policy", policy);
        using var client = new HttpClient { BaseAddress = new Uri((await server.LineAsync()).Split(' ')[3]) };

        File.Move(old, _place.File("catalog/shop/orders/find-orders.yaml"));
        var line = await server.ErrorLineAsync();
        Assert.StartsWith($"{policy}:2:29: error IH0720: \"shop_list_orders\"", line, StringComparison.Ordinal);
        Assert.Equal("shop_list_orders", await ToolsAsync(client));
        foreach (var part in new[] { "catalog", "policy" })
            Assert.StartsWith($"IH0720 {policy}:2:29: ", (await ReadyAsync(client)).GetProperty(part).GetProperty("problem").GetString(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(policy, "rules:\n  - { name: closed, tools: [shop_find_orders], decide: deny }\n");
        for (var next = ""; next != "The catalog was read again: 1 tool.";) next = await server.ErrorLineAsync();
        Assert.Equal("shop_find_orders", await ToolsAsync(client));
        foreach (var part in new[] { "catalog", "policy" }) Assert.False((await ReadyAsync(client)).GetProperty(part).TryGetProperty("problem", out _));
    }

    private static async Task<JsonElement> ReadyAsync(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri("/readyz", UriKind.Relative))).RootElement;

    private static async Task<string> ToolsAsync(HttpClient client) => string.Join(' ', JsonDocument
        .Parse(await client.GetStringAsync(new Uri("/v1/tools", UriKind.Relative))).RootElement
        .GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("tool").GetString()));

    private string Write(string path, string text)
    {
        var full = _place.File($"catalog/{path}");
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return full;
    }
}
