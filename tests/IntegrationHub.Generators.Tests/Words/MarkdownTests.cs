using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Tests.Words;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("a | b", "a \\| b")]
    [InlineData("one\ntwo\r\n\n three", "one two three")]
    [InlineData("a <b>", "a &lt;b>")]
    [InlineData("code `<b>` stays", "code `<b>` stays")]
    [InlineData("code `a|b` is still a cell", "code `a\\|b` is still a cell")]
    public void A_table_cell_stays_one_cell(string text, string cell) => Assert.Equal(cell, Markdown.Cell(text));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "`` a`b ``")]
    public void A_code_span_holds_whatever_it_is_given(string text, string span) => Assert.Equal(span, Markdown.Code(text));
}
