using IntegrationHub.Cli.Codes;
using IntegrationHub.Tests;
using IntegrationHub.Tests.Shared;

namespace IntegrationHub.Cli.Tests.Codes;

/// <summary>The pages of <c>docs/codes</c>: their examples are run, and what they show is what is printed.</summary>
public sealed class CodePageTests(CodePageTests.Home home) : IClassFixture<CodePageTests.Home>
{
    public static TheoryData<string> Codes => [.. CodePages.Codes];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task A_page_shows_what_is_printed_for_what_is_wrong_and_its_right_examples_are_right(string code)
    {
        var file = Path.Combine(Repository.Root, "docs", "codes", $"{code}.md");
        using var shop = new ShopFolder(home.Folder);

        Snapshot.MatchFile(await new PageStory(code, await File.ReadAllTextAsync(file), shop).FollowAsync(), file);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_a_title_a_reason_and_its_examples_in_their_order(string code)
    {
        var page = CodePages.Find(code)!;
        var lines = page.Page.Split('\n');
        string[] sections = [.. lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];

        Assert.Equal($"# {code}: {page.Title}", lines[0]);
        Assert.InRange(page.Title.Length, 1, 80);
        Assert.True(lines[2].EndsWith('.'), "The third line says why.");
        Assert.Equal(["Wrong", "Right"], sections[..2]);
        Assert.Contains(string.Join(", ", sections[2..]), (string[])["", "When to allow it"]);
        Assert.Equal(sections.Length > 2, page.Page.Contains($"# ih:allow {code} ", StringComparison.Ordinal));
    }

    /// <summary>One home for all pages, so that the shipped catalog is read once.</summary>
    public sealed class Home : IDisposable
    {
        internal string Folder { get; } = Directory.CreateTempSubdirectory("hub-pages-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
