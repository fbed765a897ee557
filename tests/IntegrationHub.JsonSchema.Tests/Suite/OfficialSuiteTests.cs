using Xunit.Abstractions;

namespace IntegrationHub.JsonSchema.Tests.Suite;

/// <summary>
/// The official suite, file by file. Where its folder is missing these tests prove nothing and say so in
/// their name and output; <see cref="EmbeddedSelectionTests"/> runs either way.
/// </summary>
public class OfficialSuiteTests(ITestOutputHelper output)
{
    private const string Absent = "(the official suite is not there)";

    private const int FewestFiles = 66;

    public static TheoryData<string> ClaimedFiles => SuiteFolder.IsThere
        ? [.. SuiteFolder.Files.Where(file => SuiteFolder.Read(file).Any(group => !NotClaimed.Covers(group)))]
        : [Absent];

    public static TheoryData<string> PartlyClaimedFiles => SuiteFolder.IsThere
        ? [.. NotClaimed.All.Select(entry => entry.File).Distinct()]
        : [Absent];

    [Theory]
    [MemberData(nameof(ClaimedFiles))]
    public void Every_claimed_case_of_the_file_passes(string file)
    {
        if (SaysItIsAbsent(file)) return;
        var groups = SuiteFolder.Read(file).Where(group => !NotClaimed.Covers(group)).ToList();
        output.WriteLine($"{groups.Sum(group => group.Cases.Count)} cases claimed in {file}");
        Assert.Empty(groups.SelectMany(group => group.Problems(SuiteFolder.Documents)));
    }

    [Theory]
    [MemberData(nameof(PartlyClaimedFiles))]
    public void What_is_not_claimed_of_the_file_would_really_fail(string file)
    {
        if (SaysItIsAbsent(file)) return;
        Assert.Contains(file, SuiteFolder.Files);
        var entries = NotClaimed.All.Where(entry => entry.File == file).ToList();
        var groups = SuiteFolder.Read(file);
        foreach (var entry in entries)
        {
            var covered = groups.Where(group => entry.Group is null || entry.Group == group.Description).ToList();
            Assert.True(covered.Count > 0, $"{file} has no group \"{entry.Group}\"; take the entry out of NotClaimed.");
            Assert.True(
                covered.SelectMany(group => group.Problems(SuiteFolder.Documents)).Any(),
                $"{file} {entry.Group} passes; take the entry out of NotClaimed.");
        }
    }

    [Fact]
    public void Everything_that_is_not_claimed_has_a_reason() =>
        Assert.All(NotClaimed.All, entry => Assert.NotEqual("", entry.Reason));

    [Fact]
    public void The_suite_is_whole()
    {
        if (SaysItIsAbsent(SuiteFolder.IsThere ? "" : Absent)) return;
        var groups = SuiteFolder.Files.SelectMany(SuiteFolder.Read).ToList();
        var claimed = groups.Where(group => !NotClaimed.Covers(group)).ToList();
        var files = claimed.Select(group => group.File).Distinct().Count();
        output.WriteLine($"claimed: {claimed.Sum(group => group.Cases.Count)} of {groups.Sum(group => group.Cases.Count)} " +
            $"cases, in {files} of {SuiteFolder.Files.Count} files");
        Assert.True(files >= FewestFiles, $"only {files} files of the suite are claimed; {FewestFiles} is the least.");
    }

    private bool SaysItIsAbsent(string file)
    {
        if (file != Absent) return false;
        output.WriteLine($"NOT PROVEN: {SuiteFolder.Root} is not there. Only the embedded selection was run.");
        return true;
    }
}
