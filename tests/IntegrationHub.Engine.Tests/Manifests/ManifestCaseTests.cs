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

    private static readonly ConcurrentDictionary<(string Folder, bool WithFacts), ILookup<string, Finding>> Found = new();

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

    private static string Lint(string folder, string name) => FindingPrinter.Text(
        Found.GetOrAdd((folder, WithFacts(name)), LintAll)[Path.Combine("tests/manifests", folder, name)], SourceLines.From(Repository.Root));

    // Reading the catalog around them once is enough for all.
    private static ILookup<string, Finding> LintAll((string Folder, bool WithFacts) cases)
    {
        string[] paths = [.. Files(cases.Folder).Where(name => WithFacts(name) == cases.WithFacts).Select(name => Path.Combine(Cases, cases.Folder, name))];
        var linted = CatalogLinter.Lint(paths, Repository.Catalog, Repository.Root, cases.WithFacts ? Facts.Value : null);
        Assert.Equal(paths.Length, linted.Files);
        return linted.Findings.ToLookup(finding => finding.File, StringComparer.Ordinal);
    }

    private static bool WithFacts(string name) => name.StartsWith("facts/", StringComparison.Ordinal);

    private static TheoryData<string> Names(string folder)
    {
        TheoryData<string> names = [.. Files(folder)];
        Assert.NotEmpty(names);
        return names;
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .GetFiles(Path.Combine(Cases, folder), "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Path.Combine(Cases, folder), path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);
}
