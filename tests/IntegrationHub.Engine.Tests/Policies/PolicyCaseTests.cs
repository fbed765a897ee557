using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Policies.Files;
using IntegrationHub.Engine.Tests.Fakes;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Policies;

/// <summary>Every file in <c>tests/policies</c> is a case: a good one lints clean, a bad one prints exactly its <c>.out</c>.</summary>
public class PolicyCaseTests
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "policies");

    public static TheoryData<string> Bad => Names("bad");

    public static TheoryData<string> Good => Names("good");

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_policy_prints_exactly_its_findings(string name)
    {
        var expected = Path.Combine(Cases, "bad", Path.ChangeExtension(name, ".out"));
        var printed = Lint("bad", name);

        Assert.True(File.Exists(expected), $"There is no {expected}. Once its text is right: ./hub policy lint tests/policies/bad/{name} > {expected}");
        Assert.Equal(File.ReadAllText(expected), printed);
        Assert.Contains($" error {name[..6]}: ", printed, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_policy_lints_clean(string name) => Assert.Equal("", Lint("good", name));

    private static string Lint(string folder, string name) => FindingPrinter.Text(
        PolicyReader.Read(Path.Combine(Cases, folder, name), TestHub.Catalog, Repository.Root).Findings, SourceLines.From(Repository.Root));

    private static TheoryData<string> Names(string folder)
    {
        TheoryData<string> names = [.. Directory.GetFiles(Path.Combine(Cases, folder), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(names);
        return names;
    }
}
