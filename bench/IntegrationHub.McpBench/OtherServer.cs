using System.Diagnostics;

namespace IntegrationHub.McpBench;

/// <summary>The service's own local server, installed for the comparison and no dependency of anything here.</summary>
internal static class OtherServer
{
    /// <summary>Which one.</summary>
    public const string Package = "@stripe/mcp@0.2.5";

    /// <summary>Installs it and gives a process of it, ready to start. It asks nobody before a call, so that any key will do.</summary>
    public static async Task<ProcessStartInfo> InstallAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), """{"private":true}""");
        await PublishedHub.RunAsync("npm", folder, "install", Package, "--no-audit", "--no-fund", "--loglevel=error");
        var entry = Path.Combine(folder, "node_modules", "@stripe", "mcp", "dist", "index.js");
        return new ProcessStartInfo(Node, [entry, "--api-key=sk_test_none", "--tools=all"]) { WorkingDirectory = folder };
    }

    // The Node of the tests, where they were run, so that both sides are always the same.
    private static string Node => Path.Combine(PublishedHub.Root, "tests", "node", "mcp", "node_modules", "node", "bin", "node") is var pinned && File.Exists(pinned) ? pinned : "node";
}
