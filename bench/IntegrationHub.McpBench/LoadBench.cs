using System.Diagnostics;
using System.Globalization;
using IntegrationHub.Tests.McpLoad;

namespace IntegrationHub.McpBench;

/// <summary>200 clients over HTTP for a minute, against the sandbox; every fifth message is broken.</summary>
internal static class LoadBench
{
    private const int Clients = 200;
    private const double MostGrowth = 1.25;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(PublishedHub hub)
    {
        var start = hub.Start("serve", "--sandbox", "--urls", "http://127.0.0.1:0");
        start.RedirectStandardOutput = true;
        using var server = Process.Start(start)!;
        try
        {
            var endpoint = new Uri($"{await UrlAsync(server)}/mcp");
            var load = new McpLoad(endpoint, MakeAsync, () => Held(server));
            var (warming, all) = (new Stopwatch(), new Stopwatch());
            var report = await load.RunAsync(Clients, _ => IsWithin(warming, Warming), _ => IsWithin(all, Duration));
            Console.WriteLine(report);
            var isKept = report.Tally.Wrong.IsEmpty && report.Growth <= MostGrowth && !server.HasExited;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"nothing wrong, still running, and at most {MostGrowth:0.00} times the memory: {(isKept ? "kept" : "NOT KEPT")}"));
            return isKept ? 0 : 1;
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    // Each makes a customer of its own first, as a client does that cannot ask anybody: by the token of a preview.
    private static async Task<string> MakeAsync(LoadClient client)
    {
        var input = $$"""{"email":"load{{client.Number}}@example.com","description":"{{LoadClient.MarkOf(client.Number)}}"}""";
        var preview = await client.CallAsync("preview_tool", $$"""{"tool":"stripe_create_customer","input":{{input}}}""");
        var token = preview.GetProperty("proposal").GetProperty("token").GetString();
        var made = await client.CallAsync("call_tool", $$"""{"tool":"stripe_create_customer","input":{{input}},"confirmation":"{{token}}"}""");
        return made.GetProperty("result").GetProperty("id").GetString()!;
    }

    private static bool IsWithin(Stopwatch clock, TimeSpan duration)
    {
        clock.Start();
        return clock.Elapsed < duration;
    }

    private static long Held(Process server)
    {
        server.Refresh();
        return server.WorkingSet64;
    }

    private static async Task<string> UrlAsync(Process server)
    {
        var line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended before it listened.");
        return line.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
    }
}
