namespace IntegrationHub.Engine.Tests.Conventions;

public class CodePageTests
{
    private const string Pages = "docs/codes";

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        var used = FindingCodeTests.Used();
        var pages = SourceTree.Files("IH*.md", Pages).Select(Stem).ToList();

        Assert.True(!used.Except(pages).Any(), $"No page explains {Listed(used.Except(pages))}. Add {Pages}/CODE.md; its neighbours show how, and {Pages}/README.md.");
        Assert.True(!pages.Except(used).Any(), $"Nothing gives {Listed(pages.Except(used))} any more, so remove the page. A code is never used again for something else.");
    }

    [Fact]
    public void Every_bad_file_is_of_a_code_that_has_a_page()
    {
        var pages = SourceTree.Files("IH*.md", Pages).Select(Stem);
        var bad = SourceTree.Files("*.yaml", FindingCodeTests.Bad).Select(file => Stem(file)[..6]);

        Assert.Empty(bad.Except(pages));
    }

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);

    private static string Listed(IEnumerable<string> codes) => string.Join(", ", codes.Order(StringComparer.Ordinal));
}
