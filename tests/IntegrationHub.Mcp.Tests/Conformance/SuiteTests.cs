using IntegrationHub.Mcp.Tests.Support;
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

    [Theory]
    [InlineData("sep-2640-skills-enumeration")]
    [InlineData("sep-2640-skills-manifest")]
    [InlineData("sep-2640-skills-directory")]
    public async Task The_skills_of_the_product_itself_pass_every_check(string scenario)
    {
        await using var site = await Site.OpenAsync();

        await PassesAsync(site.Endpoint, scenario);
    }

    [Theory]
    [InlineData("sep-2640-skills-enumeration")]
    [InlineData("sep-2640-skills-manifest")]
    [InlineData("sep-2640-skills-directory")]
    public async Task The_skills_beside_the_fixtures_pass_every_check(string scenario)
    {
        await using var site = await FixtureSite.OpenAsync();

        await PassesAsync(site.Endpoint, scenario);
    }

    // A warning would be a recommendation that is not followed, and a skipped check one that was not made.
    private async Task PassesAsync(Uri endpoint, string scenario)
    {
        var run = await SuiteRun.OfAsync("conformance-next", endpoint, "--scenario", scenario);

        output.WriteLine(run.Printed);
        Assert.True(run.Exit == 0, run.Printed);
        Assert.Empty(run.Unmet);
        Assert.NotEqual(0, run.Checks);
    }
}
