using System.Collections.Concurrent;
using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Facts;
using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Manifests;

/// <summary>
/// Every file in <c>tests/manifests</c> is a case: a good one lints clean, a bad one prints exactly its <c>.out</c>.
/// Those in a folder <c>facts</c> are compared with the facts in <c>tests/facts</c>.
/// </summary>
public class ManifestCaseTests
{
    private static readonly string Cases = Path.Combine(Repository.Root, "tests", "manifests");

    private static readonly Lazy<ServiceFacts> Facts = new(() => FactsReader.Read(Path.Combine(Repository.Root, "tests", "facts")).Facts!);

    private static readonly ConcurrentDictionary<(string, string), string> Printed = new();

    public static TheoryData<string> Bad => Names("bad");

    public static TheoryData<string> Good => Names("good");

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_manifest_prints_exactly_its_findings(string name)
    {
        var expected = Path.Combine(Cases, "bad", Path.ChangeExtension(name, ".out"));
        var printed = Lint("bad", name);

        Assert.True(File.Exists(expected), $"There is no {expected}. Once its text is right: ./hub lint {(WithFacts(name) ? "--facts tests/facts " : "")}tests/manifests/bad/{name} > {expected}");
        Assert.Equal(File.ReadAllText(expected), printed);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_manifest_shows_the_code_it_is_named_after(string name) =>
        Assert.Contains($" error {Path.GetFileName(name)[..6]}: ", Lint("bad", name), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_manifest_lints_clean(string name) => Assert.Equal("", Lint("good", name));

    // Two theories look at each bad file; reading the catalog around it once is enough.
    private static string Lint(string folder, string name) => Printed.GetOrAdd((folder, name), _ => Print(folder, name));

    private static string Print(string folder, string name)
    {
        var linted = CatalogLinter.Lint(
            [Path.Combine(Cases, folder, name)], Repository.Catalog, Repository.Root, WithFacts(name) ? Facts.Value : null);
        Assert.Equal(1, linted.Files);
        return FindingPrinter.Text(linted.Findings, SourceLines.From(Repository.Root));
    }

    private static bool WithFacts(string name) => name.StartsWith("facts/", StringComparison.Ordinal);

    private static TheoryData<string> Names(string folder)
    {
        var names = new TheoryData<string>();
        foreach (var path in Directory.GetFiles(Path.Combine(Cases, folder), "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            names.Add(Path.GetRelativePath(Path.Combine(Cases, folder), path).Replace('\\', '/'));
        Assert.NotEmpty(names);
        return names;
    }
}
