using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationHub.Tests;

namespace IntegrationHub.Mcp.Tests.Conformance;

/// <summary>A run of one of the pinned suites of <c>tests/node/mcp</c>, and what it printed at its end.</summary>
/// <param name="Exit">Its exit code.</param>
/// <param name="Printed">Everything it printed.</param>
/// <param name="Checks">How many checks it made.</param>
/// <param name="Unmet">Those that did not succeed, each with why.</param>
internal sealed partial record SuiteRun(int Exit, string Printed, int Checks, IReadOnlyList<string> Unmet)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "node", "mcp", "node_modules");

    /// <summary>Runs a suite against a server.</summary>
    /// <param name="suite">The folder of the suite in <c>node_modules</c>.</param>
    /// <param name="server">Where the server is.</param>
    /// <param name="arguments">What else it is told.</param>
    public static async Task<SuiteRun> OfAsync(string suite, Uri server, params string[] arguments)
    {
        var node = Path.Combine(Folder, "node", "bin", "node");
        Assert.True(File.Exists(node), "The conformance suites are not installed. Run: npm ci --prefix tests/node/mcp");
        var output = Directory.CreateTempSubdirectory("hub-suite-");
        try
        {
            var start = new ProcessStartInfo(node, [Path.Combine(Folder, suite, "dist", "index.js"), "server", "--url", server.ToString(), "-o", output.FullName, .. arguments])
            {
                WorkingDirectory = output.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["NO_COLOR"] = "1", ["PATH"] = $"{Path.GetDirectoryName(node)}:{Environment.GetEnvironmentVariable("PATH")}" },
            };
            using var process = Process.Start(start)!;
            var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            var checks = Directory.EnumerateFiles(output.FullName, "checks.json", SearchOption.AllDirectories)
                .SelectMany(file => JsonElement.Parse(File.ReadAllText(file)).EnumerateArray()).ToList();
            return new(process.ExitCode, string.Concat([.. printed, .. checks.Where(check => Status(check) == "FAILURE").Select(Line)]), checks.Count, [.. checks.Where(check => Status(check) is not ("SUCCESS" or "INFO")).Select(Line)]);
        }
        finally
        {
            output.Delete(recursive: true);
        }
    }

    private static string? Status(JsonElement check) => check.GetProperty("status").GetString();

    private static string Line(JsonElement check) =>
        $"\n{Status(check)} {check.GetProperty("id").GetString()}: {(check.TryGetProperty("errorMessage", out var message) ? message.GetString() : "")}";

    /// <summary>The scenarios that passed, and those that did not, by the marks of its summary.</summary>
    /// <remarks>Those that it runs and does not count, because they are extensions or not finished, are left out here too.</remarks>
    public (string[] Passed, string[] Failed) Scenarios()
    {
        var uncounted = Uncounted().Matches(Printed).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var counted = Counted().Matches(Printed).Select(match => (Passes: match.Groups[1].Value == "✓", Name: match.Groups[2].Value))
            .Where(scenario => !uncounted.Contains(scenario.Name)).Distinct().ToLookup(scenario => scenario.Passes, scenario => scenario.Name);
        return ([.. counted[true]], [.. counted[false]]);
    }

    [GeneratedRegex(@"^([✓✗])\s+([a-z0-9-]+): [0-9]+ passed", RegexOptions.Multiline)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\s+[✓✗]\s+([a-z0-9-]+) \((?:extension|pending|added-after-release)\)", RegexOptions.Multiline)]
    private static partial Regex Uncounted();
}
