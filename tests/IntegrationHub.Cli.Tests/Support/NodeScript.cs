using System.Diagnostics;
using System.Text.Json;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Support;

/// <summary>A script that drives the product by an official MCP client.</summary>
internal static class NodeScript
{
    private static readonly string Scripts = Path.Combine(Repository.Root, "tests", "node", "mcp");

    /// <summary>The words that start the program over standard input and output.</summary>
    public static string[] Hub(params string[] arguments) =>
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Path.Combine(AppContext.BaseDirectory, "hub.dll"), .. arguments];

    /// <summary>Where a server listens, from the object it prints once it does.</summary>
    public static async Task<string> UrlAsync(HubProcess server)
    {
        while (true)
        {
            var line = (await server.LineAsync()).Trim().Trim('"', ',');
            if (line.StartsWith("http://", StringComparison.Ordinal)) return line;
        }
    }

    /// <summary>Starts one, which speaks to whoever reads its output.</summary>
    public static Process Start(Workplace place, string script, params string[] arguments)
    {
        var node = Path.Combine(Scripts, "node_modules", "node", "bin", "node");
        Assert.True(File.Exists(node), "The clients are not installed. Run: npm ci --prefix tests/node/mcp");
        var start = new ProcessStartInfo(node, [Path.Combine(Scripts, script), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("STRIPE_SECRET_KEY");
        foreach (var (name, value) in place.Variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Runs one to its end and gives the JSON it prints.</summary>
    public static async Task<JsonElement> RunAsync(Workplace place, string script, params string[] arguments)
    {
        using var process = Start(place, script, arguments);
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Concat(printed));
        return JsonElement.Parse(printed[0]);
    }
}
