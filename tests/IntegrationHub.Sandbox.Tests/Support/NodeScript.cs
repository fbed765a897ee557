using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Tests.Support;

/// <summary>Scripts of <c>tests/node</c> that drive the sandbox with Stripe's own SDK and print what they saw as JSON.</summary>
internal static class NodeScript
{
    public static async Task<JsonNode> RunAsync(SandboxServer server, string script)
    {
        var folder = Path.Combine(Repository.Root, "tests", "node");
        Assert.True(
            Directory.Exists(Path.Combine(folder, "node_modules", "stripe")),
            "Stripe's Node SDK is not installed. Run: npm ci --prefix tests/node");

        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(script);
        start.ArgumentList.Add(server.BaseAddress.Port.ToString(CultureInfo.InvariantCulture));
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync();
        var errors = node.StandardError.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await errors);
        return JsonNode.Parse(await output)!;
    }
}
