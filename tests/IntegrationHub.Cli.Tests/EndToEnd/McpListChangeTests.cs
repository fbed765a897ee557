using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;

namespace IntegrationHub.Cli.Tests.EndToEnd;

public sealed class McpListChangeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Workplace _place = new();

    public McpListChangeTests()
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
        Endpoint("list-orders");
    }

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    public async Task A_client_is_told_of_a_new_endpoint_over_standard_input_and_output(string client) =>
        await IsToldAsync([client, .. NodeScript.Hub("mcp", "--sandbox", "--expose", "tools", "--catalog", _place.File("catalog"))]);

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    public async Task A_client_is_told_of_a_new_endpoint_over_HTTP(string client)
    {
        using var server = _place.Start("serve", "--sandbox", "--expose", "tools", "--urls", "http://127.0.0.1:0", "--catalog", _place.File("catalog"));
        var url = (await server.LineAsync()).Split(' ')[3];

        await IsToldAsync(client, $"{url}/mcp");
    }

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    public async Task A_client_is_told_of_the_tools_of_an_account_that_another_program_connects(string client)
    {
        using var server = _place.Start("serve", "--no-sandbox", "--expose", "tools", "--urls", "http://127.0.0.1:0", "--catalog", _place.File("catalog"));
        var url = (await server.LineAsync()).Split(' ')[3];

        var list = await ListAfterAsync(
            async () => (await _place.HubWithInputAsync("sk_test_madeUpForThisTest1\n", "connect", "shop", "--key-stdin", "--no-test", "--catalog", _place.File("catalog"))).Ok(),
            client,
            $"{url}/mcp");

        Assert.Equal(["shop_list_orders"], Ran.Words(list));
    }

    private async Task IsToldAsync(params string[] arguments)
    {
        var list = await ListAfterAsync(
            () =>
            {
                Endpoint("get-orders");
                return Task.CompletedTask;
            },
            arguments);

        Assert.Equal(["shop_get_orders", "shop_list_orders"], Ran.Words(list));
    }

    // The list a client asks for by itself, once it is told of a change.
    private async Task<JsonElement> ListAfterAsync(Func<Task> change, params string[] arguments)
    {
        using var process = NodeScript.Start(_place, "list-change.mjs", arguments);
        try
        {
            Assert.Equal("ready", await process.StandardOutput.ReadLineAsync().WaitAsync(Patience));

            await change();

            var list = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            await process.WaitForExitAsync().WaitAsync(Patience);
            return JsonElement.Parse(list!);
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private void Endpoint(string name) => Write(
        $"shop/orders/{name}.yaml",
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

        """);

    private void Write(string path, string text)
    {
        var full = _place.File($"catalog/{path}");
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
