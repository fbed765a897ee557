using System.Diagnostics;
using System.Text.Json;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.EndToEnd;

public sealed class PublishTests : IDisposable
{
    // What compiles ahead of time takes minutes, and changes nothing in what is there: it is left out here, and made by the benchmark.
    private static readonly string[] Quickly = ["--no-build", "-p:RuntimeIdentifier=", "-p:SelfContained=false", "-p:PublishReadyToRun=false", "-p:PublishReadyToRunComposite=false"];

    private readonly Workplace _place = new();

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_published_folder_runs_from_anywhere_with_the_catalog_beside_it()
    {
        var folder = _place.File("published");
        var elsewhere = Directory.CreateDirectory(_place.File("elsewhere")).FullName;
        await RunAsync(Repository.Root, Dotnet, ["publish", "engine/IntegrationHub.Cli", "-p:PublishProfile=linux-x64", "-o", folder, "-nologo", "-v", "quiet", .. Quickly]);

        var list = JsonElement.Parse(await RunAsync(elsewhere, Dotnet, [Path.Combine(folder, "hub.dll"), "tools", "list", "--limit", "200", "--json"]));

        var shipped = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, "generated", "mcp", "tools.json")));
        Assert.Equal(
            shipped.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("name").GetString()),
            list.GetProperty("tools").EnumerateArray().Select(tool => tool.GetProperty("tool").GetString()));
        Assert.Equal("", string.Join(' ', Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories)));
    }

    private async Task<string> RunAsync(string from, string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = from, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in new[] { "STRIPE_SECRET_KEY", "HUB_CATALOG" }) start.Environment.Remove(name);
        foreach (var (name, value) in _place.Variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, string.Concat(printed));
        return printed[0];
    }
}
