using System.Globalization;
using BenchmarkDotNet.Reports;

namespace IntegrationHub.Bench;

/// <summary>Holds the results of a run against the limits, in words.</summary>
internal static class Report
{
    private static readonly (string Name, string What, double Limit)[] Loads =
    [
        ("ColdLoading.Shipped", "loading the shipped catalog, cold, from YAML", Limits.ColdLoadMilliseconds),
        ("KeptLoading.Shipped", "loading the shipped catalog, cold, as it was kept", Limits.ColdLoadMilliseconds),
        ("ColdLoading.SixHundredFifty", "loading 650 manifests, cold, from YAML", Limits.ColdLoadOf650Milliseconds),
        ("KeptLoading.SixHundredFifty", "loading 650 manifests, cold, as they were kept", Limits.ColdLoadOf650Milliseconds),
    ];

    /// <summary>Prints a line for each limit that this run measured.</summary>
    /// <returns>0 when all were kept; 1 when one was not, or nothing was measured.</returns>
    public static int Print(IEnumerable<Summary> summaries)
    {
        var means = summaries
            .SelectMany(summary => summary.Reports)
            .Where(report => report.ResultStatistics is not null)
            .GroupBy(report => $"{report.BenchmarkCase.Descriptor.Type.Name}.{report.BenchmarkCase.Descriptor.WorkloadMethod.Name}", StringComparer.Ordinal)
            .ToDictionary(reports => reports.Key, reports => reports.Min(report => report.ResultStatistics!.Median), StringComparer.Ordinal);
        var kept = means.Count > 0;
        if (means.TryGetValue("Validating.Small", out var schema) && means.TryGetValue("Validating.SmallByHand", out var byHand))
            kept &= Line("validation, by schema / by hand", schema / byHand, Limits.ValidationToHandWritten, "times");
        foreach (var (name, what, limit) in Loads)
        {
            if (means.TryGetValue(name, out var took)) kept &= Line(what, took / 1e6, limit, "ms");
        }

        if (means.Count == 0) Console.WriteLine("Nothing was measured.");
        return kept ? 0 : 1;
    }

    private static bool Line(string what, double value, double limit, string unit)
    {
        var kept = value <= limit;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {value:0.0} {unit}; limit {limit:0.0}: {(kept ? "kept" : "NOT KEPT")}"));
        return kept;
    }
}
