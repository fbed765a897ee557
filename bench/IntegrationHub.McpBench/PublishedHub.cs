using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace IntegrationHub.McpBench;

/// <summary>The program as its users get it, in a folder of its own, with a home of its own.</summary>
internal sealed class PublishedHub : IDisposable
{
    private const string Profile = "linux-x64";

    private readonly string _temporary = Directory.CreateTempSubdirectory("hub-mcp-bench-").FullName;

    private PublishedHub(string? published) => Folder = published ?? Path.Combine(_temporary, "published");

    /// <summary>Where the repository is.</summary>
    public static string Root { get; } = RootOf();

    /// <summary>The folder that is published.</summary>
    public string Folder { get; }

    /// <summary>The program in it.</summary>
    public string Program => Path.Combine(Folder, "hub");

    /// <summary>A folder for what a measurement needs.</summary>
    public string Temporary(string name) => Directory.CreateDirectory(Path.Combine(_temporary, name)).FullName;

    /// <summary>Publishes, unless that was done before.</summary>
    /// <param name="published">A folder that is published already; null for a new one.</param>
    public static async Task<PublishedHub> MakeAsync(string? published)
    {
        var hub = new PublishedHub(published);
        if (published is null) await RunAsync("dotnet", Root, "publish", "engine/IntegrationHub.Cli", $"-p:PublishProfile={Profile}", "-o", hub.Folder, "-nologo", "-v", "quiet");
        return hub;
    }

    /// <summary>A process of it, ready to start.</summary>
    public ProcessStartInfo Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = _temporary };
        foreach (var name in new[] { "STRIPE_SECRET_KEY", "STRIPE_API_BASE", "HUB_CATALOG" }) start.Environment.Remove(name);
        start.Environment["HUB_HOME"] = Temporary("home");
        return start;
    }

    /// <summary>Runs a program to its end, which has to be a good one.</summary>
    public static async Task RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {printed}");
    }

    public void Dispose() => Directory.Delete(_temporary, recursive: true);

    private static string RootOf([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
