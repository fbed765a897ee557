using System.Globalization;
using BenchmarkDotNet.Reports;

namespace IntegrationHub.Bench;

/// <summary>Holds the results of a run against the limits, in words.</summary>
internal static class Report
{
    private static readonly (string Name, string To, string What, double Limit)[] Ratios =
    [
        ("Validating.Small", "Validating.SmallByHand", "validation, by schema / by hand", Limits.ValidationToHandWritten),
        ("SandboxRequests.CreateCustomer", "SandboxRequests.Bare", "creating at the sandbox / the bare web server, 8 connections", Limits.SandboxCreateToBare),
        ("SandboxRequests.ReadCustomer", "SandboxRequests.Bare", "reading at the sandbox / the bare web server, 8 connections", Limits.SandboxReadToBare),
        ("AgreedWrites.OnSqlite", "AgreedWrites.Bare", "preview and call, on SQLite / the bare call", Limits.AgreedOnSqliteToBare),
        ("AgreedWrites.OnPostgres", "AgreedWrites.Bare", "preview and call, on PostgreSQL / the bare call", Limits.AgreedOnPostgresToBare),
    ];

    private static readonly (string Name, string What, double Limit)[] Times =
    [
        ("ColdLoading.Shipped", "loading the shipped catalog, cold, from YAML", Limits.ColdLoadMilliseconds),
        ("KeptLoading.Shipped", "loading the shipped catalog, cold, as it was kept", Limits.ColdLoadMilliseconds),
        ("ColdLoading.SixHundredFifty", "loading 650 manifests, cold, from YAML", Limits.ColdLoadOf650Milliseconds),
        ("KeptLoading.SixHundredFifty", "loading 650 manifests, cold, as they were kept", Limits.ColdLoadOf650Milliseconds),
        ("SandboxStarting.Empty", "starting the sandbox to its first answer, cold, empty", Limits.SandboxStartMilliseconds),
        ("SandboxStarting.Shop", "starting the sandbox to its first answer, cold, with its shop", Limits.SandboxShopStartMilliseconds),
        ("SandboxResetting.Reset", "emptying the sandbox in process", Limits.SandboxResetMilliseconds),
    ];

    /// <summary>Prints a line for each limit that this run measured.</summary>
    /// <param name="summaries">What was measured.</param>
    /// <param name="bytesForEach">Bytes of the sandbox's memory for each object; null when that was not weighed.</param>
    /// <returns>0 when all were kept; 1 when one was not, or nothing was measured.</returns>
    public static int Print(IEnumerable<Summary> summaries, double? bytesForEach)
    {
        var medians = summaries
            .SelectMany(summary => summary.Reports)
            .Where(report => report.ResultStatistics is not null)
            .GroupBy(report => $"{report.BenchmarkCase.Descriptor.Type.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}", StringComparer.Ordinal)
            .ToDictionary(reports => reports.Key, reports => reports.Min(report => report.ResultStatistics!.Median), StringComparer.Ordinal);
        var kept = medians.Count > 0 || bytesForEach is not null;
        if (!kept) Console.WriteLine("Nothing was measured.");
        foreach (var (name, to, what, limit) in Ratios)
        {
            if (medians.TryGetValue(name, out var one) && medians.TryGetValue(to, out var other)) kept &= Line(what, one / other, limit, "times");
        }

        foreach (var (name, what, limit) in Times)
        {
            if (medians.TryGetValue(name, out var took)) kept &= Line(what, took / 1e6, limit, "ms");
        }

        foreach (var name in medians.Keys.Where(name => name.StartsWith("SandboxRequests.", StringComparison.Ordinal)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {1e9 / medians[name]:n0} requests a second with 8 connections"));
        foreach (var name in medians.Keys.Where(name => name.StartsWith("LedgerAppends.", StringComparison.Ordinal)))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {1e9 / medians[name]:n0} rows of the ledger a second, each on the disk"));
        if (bytesForEach is { } bytes) kept &= Line("memory of the sandbox for each of 100,000 objects", bytes, Limits.SandboxObjectBytes, "bytes");
        return kept ? 0 : 1;
    }

    private static bool Line(string what, double value, double limit, string unit)
    {
        var kept = value <= limit;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0.0##} {unit}; limit {limit:0.0}: {(kept ? "kept" : "NOT KEPT")}"));
        return kept;
    }
}
