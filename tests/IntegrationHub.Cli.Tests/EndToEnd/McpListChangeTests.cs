using System.Diagnostics;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

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
        await IsToldAsync(client, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "hub.dll"), "mcp", "--sandbox", "--expose", "tools", "--catalog", _place.File("catalog"));

    [Theory]
    [InlineData("sdk")]
    [InlineData("client")]
    public async Task A_client_is_told_of_a_new_endpoint_over_HTTP(string client)
    {
        using var server = _place.Start("serve", "--sandbox", "--expose", "tools", "--urls", "http://127.0.0.1:0", "--catalog", _place.File("catalog"));
        var url = (await server.LineAsync()).Split(' ')[3];

        await IsToldAsync(client, $"{url}/mcp");
    }

    private async Task IsToldAsync(params string[] arguments)
    {
        var scripts = Path.Combine(Repository.Root, "tests", "node", "mcp");
        var start = new ProcessStartInfo(Path.Combine(scripts, "node_modules", "node", "bin", "node"), [Path.Combine(scripts, "list-change.mjs"), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in _place.Variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            Assert.Equal("ready", await process.StandardOutput.ReadLineAsync().WaitAsync(Patience));

            Endpoint("get-orders");

            var list = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            Assert.Equal(["shop_get_orders", "shop_list_orders"], Ran.Words(JsonElement.Parse(list!)));
            await process.WaitForExitAsync().WaitAsync(Patience);
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
