using System.Diagnostics;

namespace IntegrationHub.Generators.Tests;

/// <summary>Runs one of the pinned programs of <c>tests/node</c>.</summary>
internal static class NodeTool
{
    /// <summary>Runs it and gives its exit code with everything it printed.</summary>
    /// <param name="name">Its name in <c>node_modules/.bin</c>.</param>
    /// <param name="folder">The folder to run it in.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<(int Exit, string Printed)> RunAsync(string name, string folder, params string[] arguments)
    {
        var program = Path.Combine(RealCatalog.Repository, "tests", "node", "node_modules", ".bin", name);
        Assert.True(File.Exists(program), $"{name} is not installed. Run: npm ci --prefix tests/node");
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["REDOCLY_TELEMETRY"] = "off",
                ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true",
                ["NO_COLOR"] = "1",
            },
        };
        using var process = Process.Start(start)!;
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(printed));
    }
}
