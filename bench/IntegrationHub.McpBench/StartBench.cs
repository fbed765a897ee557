using System.Diagnostics;
using System.Globalization;

namespace IntegrationHub.McpBench;

/// <summary>From the start of the process to the first list of tools, and to the first call; side by side with the service's own server.</summary>
internal static class StartBench
{
    private const double Limit = 350;
    private const int Rounds = 15;
    private const string Balance = """{"name":"call_tool","arguments":{"tool":"stripe_get_balance","input":{}}}""";

    public static async Task<int> RunAsync(PublishedHub hub)
    {
        var other = await OtherServer.InstallAsync(hub.Temporary("other"));
        ProcessStartInfo Own() => hub.Start("mcp", "--sandbox");

        // The very first start reads the catalog from YAML and keeps it; every other one is like the second.
        var first = await MeasureAsync(Own(), calls: true);
        await MeasureAsync(other, calls: false);
        List<(double List, double Call)> own = [];
        List<double> others = [];
        for (var round = 0; round < Rounds; round++)
        {
            own.Add(await MeasureAsync(Own(), calls: true));
            others.Add((await MeasureAsync(other, calls: false)).List);
        }

        var (list, call, theirs) = (Median(own.Select(one => one.List)), Median(own.Select(one => one.Call)), Median(others));
        Say($"hub: very first start to tools/list {first.List:0} ms; load of this machine {Loads()}");
        Say($"hub: start to first tools/list {list:0} ms (best {own.Min(one => one.List):0}); limit {Limit:0} ms: {(list <= Limit ? "kept" : "NOT KEPT")}");
        Say($"hub: start to first call, against the sandbox {call:0} ms (best {own.Min(one => one.Call):0})");
        Say($"{OtherServer.Package}: start to first tools/list {theirs:0} ms (best {others.Min():0})");
        Say($"hub / {OtherServer.Package}, to the first tools/list: {list / theirs:0.00}");
        return list <= Limit ? 0 : 1;
    }

    private static async Task<(double List, double Call)> MeasureAsync(ProcessStartInfo start, bool calls)
    {
        using var server = await StdioServer.OpenAsync(start);
        var (tools, list) = await server.AskAsync("tools/list");
        if (tools.GetProperty("tools").GetArrayLength() == 0) throw new InvalidOperationException("The list is empty, so something else was measured.");
        if (!calls) return (list, 0);
        var (answer, call) = await server.AskAsync("tools/call", Balance);
        if (answer.TryGetProperty("isError", out _)) throw new InvalidOperationException($"The call failed: {answer.GetRawText()}");
        return (list, call);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);

    private static string Loads() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
