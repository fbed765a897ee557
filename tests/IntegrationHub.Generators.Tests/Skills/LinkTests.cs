namespace IntegrationHub.Generators.Tests.Skills;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_between_generated_pages_resolves() => Assert.Empty(PageLinks.Broken(Generated.Files));

    [Fact]
    public void A_link_to_a_page_or_a_heading_that_is_not_there_is_found()
    {
        GeneratedFile[] files =
        [
            new("a/one.md", "# One\n[x](two.md#two) [x](two.md#three) [x](../none.md) [x](#one) [x](https://example.com)\n"),
            new("a/two.md", "# Two\n"),
        ];

        Assert.Equal(["a/one.md: two.md#three", "a/one.md: ../none.md"], PageLinks.Broken(files));
    }
}
