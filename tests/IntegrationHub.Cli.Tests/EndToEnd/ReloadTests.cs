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

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_server_serves_a_file_that_is_written_and_says_what_is_wrong_with_one_that_is_broken()
    {
        Write("shop/integration.yaml",
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
            """);
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
