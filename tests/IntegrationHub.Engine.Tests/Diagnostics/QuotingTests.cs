using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Engine.Tests.Diagnostics;

public class QuotingTests
{
    [Theory]
    [InlineData("a\nb\tc", "a b c")]
    [InlineData("\u001b[31mred", " [31mred")]
    [InlineData("safe\u202Etxt.exe", "safetxt.exe")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    [InlineData("two\u2028lines", "two lines")]
    public void A_quoted_text_is_on_one_line_and_looks_like_what_it_is(string text, string clipped) => Assert.Equal(clipped, Quoting.Clip(text));

    [Fact]
    public void A_long_text_is_clipped_at_sixty_characters() => Assert.Equal(new string('a', 60) + "…", Quoting.Clip(new string('a', 61)));

    [Fact]
    public void A_letter_of_two_halves_is_never_cut() => Assert.Equal(new string('a', 59) + "…", Quoting.Clip(new string('a', 59) + "🎻🎻"));

    [Theory]
    [InlineData("", "")]
    [InlineData("/line_items/0/price", "line_items[0].price")]
    [InlineData("/metadata/a~1b~0c", "metadata.a/b~c")]
    [InlineData("/metadata/4242424242424242", "metadata.[card redacted]")]
    public void A_pointer_is_written_as_people_write_a_path(string pointer, string path) => Assert.Equal(path, Quoting.Path(pointer));
}
