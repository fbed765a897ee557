using Xunit.Abstractions;

namespace IntegrationHub.Mcp.Tests.Conformance;

public class SuiteTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("conformance-first", 32, "--suite", "all")]
    [InlineData("conformance-next", 30, "--requirements", "2025-11-25")]
    [InlineData("conformance-next", 37, "--requirements", "2026-07-28")]
    public async Task Every_scenario_passes(string suite, int scenarios, params string[] which)
    {
        await using var site = await FixtureSite.OpenAsync();

        var run = await SuiteRun.OfAsync(suite, site.Endpoint, which);

        output.WriteLine(run.Printed);
        var (passed, failed) = run.Scenarios();
        Assert.True(failed.Length == 0, $"These failed: {string.Join(", ", failed)}\n{run.Printed}");
        Assert.True(passed.Length == scenarios, $"{passed.Length} of {scenarios} passed: {string.Join(", ", passed)}\n{run.Printed}");
        Assert.Equal(0, run.Exit);
    }
}
