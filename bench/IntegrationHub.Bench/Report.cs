using System.Globalization;
using BenchmarkDotNet.Reports;

namespace IntegrationHub.Bench;

/// <summary>Holds the results of a run against the limits, in words.</summary>
internal static class Report
{
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
        if (means.TryGetValue("ColdLoading.Shipped", out var shipped))
            kept &= Line("loading the shipped catalog, cold", shipped / 1e6, Limits.ColdLoadMilliseconds, "ms");
        if (means.TryGetValue("ColdLoading.SixHundredFifty", out var large))
            kept &= Line("loading 650 manifests, cold", large / 1e6, Limits.ColdLoadOf650Milliseconds, "ms");
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
