using System.Text.RegularExpressions;

namespace IntegrationHub.Engine.Tests.Conventions;

public partial class FindingCodeTests
{
    internal static readonly string[] Bad = ["tests/manifests/bad", "tests/policies/bad"];

    [Fact]
    public void Every_code_has_a_test_or_a_bad_manifest()
    {
        var used = Used();
        var tested = Codes(SourceTree.Files("*.cs", "tests")).Concat(SourceTree.Files("*.yaml", Bad).Select(f => Path.GetFileName(f)[..6]))
            .Concat(Codes(SourceTree.Files("*Exception.cs", "engine", "generators").Where(IsThrownInTests)));

        var missing = used.Except(tested).Order(StringComparer.Ordinal).ToList();

        Assert.True(missing.Count == 0, $"No test knows {string.Join(", ", missing)}. Add {Bad[0]}/CODE-what-is-wrong.yaml and its .out, or a test that names the code.");
    }

    [Fact]
    public void Every_code_stands_in_one_source_file_only()
    {
        var twice = SourceTree.Files("*.cs", "engine/IntegrationHub.Engine")
            .SelectMany(file => Codes([file]).Select(code => (Code: code, File: file)))
            .GroupBy(use => use.Code, StringComparer.Ordinal).Where(uses => uses.Count() > 1)
            .Select(uses => $"{uses.Key} in {string.Join(" and ", uses.Select(u => u.File))}").ToList();

        Assert.True(twice.Count == 0, $"A code means one thing, so one place gives it; use a new code or share the message:\n{string.Join('\n', twice)}");
    }

    [Fact]
    public void Every_bad_file_has_what_it_prints_and_the_other_way_round()
    {
        var yaml = SourceTree.Files("*.yaml", Bad).Select(f => Path.ChangeExtension(f, null)).ToList();
        var printed = SourceTree.Files("*.out", Bad).Select(f => Path.ChangeExtension(f, null)).ToList();

        Assert.True(yaml.SequenceEqual(printed), $"Each case is two files; alone are: {string.Join(", ", yaml.Except(printed).Concat(printed.Except(yaml)))}");
        Assert.All(yaml, f => Assert.Matches("^IH[0-9]{4}-[a-z0-9-]+$", Path.GetFileName(f)));
    }

    /// <summary>Every code that is given.</summary>
    internal static IReadOnlyCollection<string> Used() => [.. Codes(SourceTree.Files("*.cs", "engine", "generators"))];

    // An exception of one code is known to the tests by its type.
    private static bool IsThrownInTests(string file) => SourceTree.Files("*.cs", "tests")
        .Any(test => SourceTree.Read(test).Contains($"Throws<{Path.GetFileNameWithoutExtension(file)}>", StringComparison.Ordinal));

    private static IEnumerable<string> Codes(IEnumerable<string> files) =>
        files.SelectMany(f => SourceTree.Code(f).SelectMany(line => Code().Matches(line.Text)).Select(m => m.Value)).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("(?<=[\"/ (])IH0[0-9]{3}(?![0-9])")]
    private static partial Regex Code();
}
