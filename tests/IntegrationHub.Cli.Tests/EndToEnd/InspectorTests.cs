using System.Diagnostics;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>The product as the official inspector sees it from a command line.</summary>
public sealed class InspectorTests : IDisposable
{
    private static readonly string[] Balance = ["--method", "tools/call", "--tool-name", "call_tool", "--tool-arg", "tool=stripe_get_balance", "input={}"];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task It_lists_and_calls_over_standard_input_and_output()
    {
        // It hands to a server only the variables that are named to it.
        string[] server =
        [
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "hub.dll"), "mcp", "--sandbox",
            .. _place.Variables.SelectMany(variable => new[] { "-e", $"{variable.Key}={variable.Value}" }),
        ];

        var listed = await InspectAsync([.. server, "--expose", "tools", "--method", "tools/list", "--strict"]);
        var called = await InspectAsync([.. server, .. Balance]);

        var shipped = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, "generated", "mcp", "tools.json")));
        Assert.Equal(Names(shipped), Names(listed));
        Assert.Equal("balance", called.GetProperty("structuredContent").GetProperty("result").GetProperty("object").GetString());
    }

    [Fact]
    public async Task It_lists_and_calls_over_HTTP_and_finds_nothing_wrong_with_the_skill()
    {
        using var server = _place.Start("serve", "--sandbox", "--urls", "http://127.0.0.1:0");
        var url = $"{(await server.LineAsync()).Split(' ')[3]}/mcp";

        var listed = await InspectAsync(url, "--method", "tools/list", "--strict");
        var called = await InspectAsync([url, .. Balance]);
        var skill = await InspectAsync(url, "--method", "skills/list", "--verify", "--require-digests");

        Assert.Equal(["list_integrations", "list_tools", "search_tools", "describe_tool", "preview_tool", "call_tool"], Names(listed));
        Assert.Equal("balance", called.GetProperty("structuredContent").GetProperty("result").GetProperty("object").GetString());
        Assert.Equal("[]", skill.GetProperty("conformance").GetRawText());
        Assert.Equal("verified", Assert.Single(skill.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("status").GetString()).Distinct()));
    }

    private static IEnumerable<string?> Names(JsonElement list) => list.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString());

    private async Task<JsonElement> InspectAsync(params string[] arguments)
    {
        var packages = Path.Combine(Repository.Root, "tests", "node", "mcp", "node_modules");
        var inspector = Path.Combine(packages, "@modelcontextprotocol", "inspector", "clients", "launcher", "build", "index.js");
        Assert.True(File.Exists(inspector), "The inspector is not installed. Run: npm ci --prefix tests/node/mcp");
        var start = new ProcessStartInfo(Path.Combine(packages, "node", "bin", "node"), [inspector, "--cli", .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // It keeps a list of servers of its own there.
        start.Environment["HOME"] = _place.Home;
        using var process = Process.Start(start)!;
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Concat(printed));
        return JsonElement.Parse(printed[0]);
    }
}
