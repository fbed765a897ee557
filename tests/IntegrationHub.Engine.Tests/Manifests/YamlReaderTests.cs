using System.Text.Json;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Tests.Manifests;

public class YamlReaderTests
{
    [Theory]
    [InlineData("a: 1", "1")]
    [InlineData("a: -0.5e3", "-0.5e3")]
    [InlineData("a: \"1\"", "\"1\"")]
    [InlineData("a: '1'", "\"1\"")]
    [InlineData("a: 01", "\"01\"")]
    [InlineData("a: 0x10", "\"0x10\"")]
    [InlineData("a: 1_000", "\"1_000\"")]
    [InlineData("a: .5", "\".5\"")]
    [InlineData("a: .inf", "\".inf\"")]
    [InlineData("a: true", "true")]
    [InlineData("a: FALSE", "false")]
    [InlineData("a: yes", "\"yes\"")]
    [InlineData("a: no", "\"no\"")]
    [InlineData("a: 'true'", "\"true\"")]
    [InlineData("a: null", "null")]
    [InlineData("a: ~", "null")]
    [InlineData("a:", "null")]
    [InlineData("a: ''", "\"\"")]
    [InlineData("a: 2026-11-20", "\"2026-11-20\"")]
    [InlineData("a: |\n  one\n  two\n", "\"one\\ntwo\\n\"")]
    [InlineData("a: >-\n  one\n  two\n", "\"one two\"")]
    [InlineData("a: |\n  1", "\"1\"")]
    [InlineData("a: one\n  two", "\"one two\"")]
    [InlineData("a: [1, {b: c}]", "[1,{\"b\":\"c\"}]")]
    [InlineData("a: {}", "{}")]
    [InlineData("a: \"\\u00e9\\U0001F3BB\"", "\"é🎻\"")]
    [InlineData("a: '# no comment' # a comment", "\"# no comment\"")]
    public void A_value_is_read_by_the_core_schema(string yaml, string json) => Assert.True(
        JsonElement.DeepEquals(JsonElement.Parse(json), Read(yaml).Root!["a"]!.ToJson()), Read(yaml).Root!.ToJson().GetRawText());

    [Fact]
    public void Every_value_knows_its_place()
    {
        var root = Read("a: 1\r\nb:\r\n  c: [x, yy]\r\n").Root!;

        Assert.Equal((new SourcePosition(1, 4), 1), root.Place("/a"));
        Assert.Equal((new SourcePosition(3, 10), 2), root.Place("/b/c/1"));
        Assert.Equal((new SourcePosition(3, 3), 1), root.KeyPlace("/b/c"));
        Assert.Equal((new SourcePosition(2, 1), 1), root.Place("/b"));
        Assert.Equal((new SourcePosition(3, 3), 1), root.Place("/b/c/9"));
    }

    [Theory]
    [InlineData("a:\n\tb: 1", "2:1 IH0002 a tab in the indentation; YAML wants spaces, two a level.")]
    [InlineData("a: 1\nb: 2\na: 3", "3:1 IH0005 the key \"a\" stands twice; the first is at 1:1. Remove one of them.")]
    [InlineData("", "1:1 IH0010 the file is empty; a manifest is one YAML document that begins with a map.")]
    [InlineData("# only a comment", "1:1 IH0010 the file is empty; a manifest is one YAML document that begins with a map.")]
    [InlineData("- a", "1:1 IH0010 the file holds something else than a map; a manifest is one YAML document that begins with a map.")]
    [InlineData("a: 1\n---\nb: 2", "2:1 IH0010 a second document begins here; a manifest is one YAML document that begins with a map.")]
    [InlineData("a: &x 1", "1:4 IH0004 the anchor \"&x\" is not allowed here: a manifest is read alone, without anchors, aliases and tags. Write the value out.")]
    [InlineData("a: *x", "1:4 IH0004 the alias \"*x\" is not allowed here: a manifest is read alone, without anchors, aliases and tags. Write the value out.")]
    [InlineData("a: !!int 1", "1:4 IH0004 the tag \"!!int\" is not allowed here: a manifest is read alone, without anchors, aliases and tags. Write the value out.")]
    [InlineData("? [a]\n: 1", "1:3 IH0011 a key is a list or a map; keys are words.")]
    public void What_a_manifest_may_not_use_is_a_finding(string yaml, string finding) => Assert.Equal(finding, Findings(yaml));

    [Theory]
    [InlineData("a: [1")]
    [InlineData("a: }")]
    [InlineData("a: 'open")]
    [InlineData("a: b: c")]
    [InlineData("a: \"\\q\"")]
    [InlineData("a: \"\\U00110000\"")]
    [InlineData("a: \"\\uD800\"")]
    [InlineData("a: \u0000")]
    [InlineData("a: @x")]
    [InlineData("%YAML 9.9\n---\na: 1")]
    [InlineData("a: |9\n  x")]
    public void What_is_no_YAML_is_one_finding_and_nothing_worse(string yaml)
    {
        var (root, findings) = Read(yaml);

        if (root is null) Assert.Equal("IH0001", Assert.Single(findings).Code);
        else Assert.Empty(findings);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    public void Nesting_without_bottom_is_a_finding_and_no_overflow(string open, string close)
    {
        var yaml = $"a:\n  {string.Concat(Enumerable.Repeat(open, 10_000))}1{string.Concat(Enumerable.Repeat(close, 10_000))}";

        Assert.Contains(Assert.Single(Read(yaml).Findings).Code, (string[])["IH0009", "IH0001", "IH0011"]);
    }

    [Fact]
    public void A_bomb_of_aliases_is_stopped_at_its_first_anchor()
    {
        var bomb = "a: &a [x,x]\n" + string.Concat(Enumerable.Range(0, 25).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [*{(char)('a' + i)},*{(char)('a' + i)}]\n"));

        Assert.StartsWith("1:4 IH0004 the anchor \"&a\"", Findings(bomb), StringComparison.Ordinal);
    }

    private static string Findings(string yaml)
    {
        var (_, findings) = Read(yaml);
        return string.Join('\n', findings.Select(f => $"{f.At.Line}:{f.At.Column} {f.Code} {f.Message}"));
    }

    private static (SourceMap? Root, List<Finding> Findings) Read(string yaml)
    {
        List<Finding> findings = [];
        var root = YamlReader.Read(new("x.yaml", yaml), findings);
        Assert.True(root is not null || findings.Count > 0, "Nothing was read and nothing was said.");
        return (root, findings);
    }
}
