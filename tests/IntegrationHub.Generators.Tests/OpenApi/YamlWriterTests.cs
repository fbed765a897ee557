using System.Text.Json.Nodes;
using IntegrationHub.Generators.OpenApi;

namespace IntegrationHub.Generators.Tests.OpenApi;

public sealed class YamlWriterTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("two words", "two words")]
    [InlineData("/v1/tools", "/v1/tools")]
    [InlineData("", "\"\"")]
    [InlineData("200", "\"200\"")]
    [InlineData("1e3", "\"1e3\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData(".5", "\".5\"")]
    [InlineData("2026-01-31", "\"2026-01-31\"")]
    [InlineData("true", "\"true\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("null", "\"null\"")]
    [InlineData("~", "\"~\"")]
    [InlineData("a: b", "\"a: b\"")]
    [InlineData("a #b", "\"a #b\"")]
    [InlineData("- a", "\"- a\"")]
    [InlineData("ends with a space ", "\"ends with a space \"")]
    [InlineData("{{money}}", "\"{{money}}\"")]
    [InlineData("naïve …", "\"naïve …\"")]
    public void Text_is_quoted_wherever_it_could_be_taken_for_something_else(string text, string yaml) =>
        Assert.Equal($"a: {yaml}\n", YamlWriter.Write(new JsonObject { ["a"] = text }));

    [Fact]
    public void Several_lines_are_written_as_several_lines() =>
        Assert.Equal("a: |-\n  one\n\n  - two\n", YamlWriter.Write(new JsonObject { ["a"] = "one\n\n- two" }));

    [Theory]
    [InlineData("one\n")]
    [InlineData("\none")]
    [InlineData(" one\ntwo")]
    [InlineData("one \ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\n\ttwo")]
    [InlineData("a\u2028b")]
    [InlineData("\u0007")]
    public void Awkward_text_comes_back_as_it_was(string text)
    {
        var node = new JsonObject { ["a"] = text, ["b"] = 1 };

        Assert.True(JsonNode.DeepEquals(node, YamlText.Read(YamlWriter.Write(node))));
    }

    [Fact]
    public void Numbers_booleans_null_and_empty_things_keep_their_kind()
    {
        var node = JsonNode.Parse("""{"a":1,"b":true,"c":null,"d":[],"e":{},"200":"x"}""")!;

        Assert.Equal("a: 1\nb: true\nc: null\nd: []\ne: {}\n\"200\": x\n", YamlWriter.Write(node));
    }

    [Fact]
    public void A_decimal_keeps_its_digits() =>
        Assert.Equal("a: 0.10\n", YamlWriter.Write(JsonNode.Parse("""{"a":0.10}""")!));
}
