using System.Globalization;

namespace IntegrationHub.Tests.McpLoad;

/// <summary>What came of a run under load.</summary>
/// <param name="Clients">How many there were.</param>
/// <param name="Took">How long it took, once warm.</param>
/// <param name="Tally">What was counted.</param>
/// <param name="WarmBytes">What the server held when it was warm.</param>
/// <param name="EndBytes">What it held at the end.</param>
internal sealed record LoadReport(int Clients, TimeSpan Took, LoadTally Tally, long WarmBytes, long EndBytes)
{
    /// <summary>How many times more it held at the end than when it was warm.</summary>
    public double Growth => (double)EndBytes / WarmBytes;

    /// <summary>The report, a line for each thing.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Clients} clients for {Took.TotalSeconds:0} s: {Tally.Own:n0} calls answered with the caller's own thing, {Tally.Broken:n0} broken messages refused as they should be
        wrong: {Tally.Wrong.Count}{string.Concat(Tally.Wrong.Take(10).Select(wrong => $"\n  {wrong}"))}
        held when warm {WarmBytes / 1e6:0.0} MB, at the end {EndBytes / 1e6:0.0} MB ({Growth:0.00} times)
        """);
}
