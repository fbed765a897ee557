namespace IntegrationHub.Generators.Tests;

public sealed class GeneratedTreeTests : IDisposable
{
    private readonly TempFolder _out = new();

    public GeneratedTreeTests() => GeneratedTree.Write(_out.Path, Generated.Files);

    public void Dispose() => _out.Dispose();

    [Fact]
    public void A_folder_that_was_just_written_has_not_drifted() =>
        Assert.Empty(GeneratedTree.Check(_out.Path, Generated.Files));

    [Fact]
    public void A_missing_file_is_drift()
    {
        File.Delete(_out.File("llms.txt"));

        Assert.Equal(
            new Drift("IH0501", "llms.txt", $"llms.txt is missing. Run: ./hub generate --out {_out.Path}"),
            Assert.Single(GeneratedTree.Check(_out.Path, Generated.Files)));
    }

    [Fact]
    public void A_changed_file_is_drift_and_the_message_shows_the_first_line_that_differs()
    {
        var text = File.ReadAllText(_out.File("llms.txt"));
        _out.Write("llms.txt", text.Replace("## Skills", "## Talents", StringComparison.Ordinal));

        Assert.Equal(
            new Drift(
                "IH0502",
                "llms.txt",
                "llms.txt differs from the catalog at line 7: it has \"## Talents\", the catalog gives \"## Skills\". "
                    + $"Run: ./hub generate --out {_out.Path}"),
            Assert.Single(GeneratedTree.Check(_out.Path, Generated.Files)));
    }

    [Fact]
    public void A_changed_line_ending_is_drift()
    {
        var text = File.ReadAllText(_out.File("llms.txt"));
        _out.Write("llms.txt", text.Replace("\n", "\r\n", StringComparison.Ordinal));

        Assert.Contains("it has \"# IntegrationHub\\r\"", Assert.Single(GeneratedTree.Check(_out.Path, Generated.Files)).Message);
    }

    [Fact]
    public void A_page_of_a_group_that_is_gone_is_stale_and_writing_again_removes_it()
    {
        const string Gone = "skills/acme-payments/references/gone.md";
        _out.Write(Gone, $"<!-- {MadeBy.Sentence} -->\n");

        Assert.Equal(
            new Drift(
                "IH0503",
                Gone,
                $"{Gone} was generated once and no longer follows from the catalog. Run: ./hub generate --out {_out.Path}"),
            Assert.Single(GeneratedTree.Check(_out.Path, Generated.Files)));
        Assert.Equal([Gone], GeneratedTree.Write(_out.Path, Generated.Files).Removed);
        Assert.Empty(GeneratedTree.Check(_out.Path, Generated.Files));
    }

    [Fact]
    public void A_whole_skill_that_is_gone_is_stale()
    {
        _out.Write("skills/gone-payments/SKILL.md", $"---\n# {MadeBy.Sentence}\nname: gone-payments\n---\n");

        Assert.Equal("IH0503", Assert.Single(GeneratedTree.Check(_out.Path, Generated.Files)).Code);
    }

    [Fact]
    public void Somebody_elses_file_among_the_generated_ones_is_drift_and_is_never_deleted()
    {
        const string Mine = "openapi/mine.json";
        _out.Write(Mine, "{}");

        Assert.Equal(
            new Drift(
                "IH0503",
                Mine,
                "openapi/mine.json is not generated, and openapi/ holds generated files only. Move it elsewhere, or delete it."),
            Assert.Single(GeneratedTree.Check(_out.Path, Generated.Files)));
        Assert.Empty(GeneratedTree.Write(_out.Path, Generated.Files).Removed);
        Assert.True(File.Exists(_out.File(Mine)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("skills/another/SKILL.md")]
    [InlineData("src/openapi/v2.json")]
    public void Somebody_elses_file_in_a_folder_of_their_own_is_left_alone(string path)
    {
        _out.Write(path, "Mine.");

        Assert.Empty(GeneratedTree.Check(_out.Path, Generated.Files));
    }

    [Fact]
    public void Writing_names_only_what_it_changed()
    {
        File.Delete(_out.File("mcp/tools.json"));

        Assert.Equal(["mcp/tools.json"], GeneratedTree.Write(_out.Path, Generated.Files).Written);
        Assert.Empty(GeneratedTree.Write(_out.Path, Generated.Files).Written);
    }

    [Fact]
    public void A_folder_that_is_not_there_lacks_every_file()
    {
        var drift = GeneratedTree.Check(_out.File("nowhere"), Generated.Files);

        Assert.Equal(Generated.Files.Select(file => file.Path), drift.Select(d => d.Path));
        Assert.All(drift, d => Assert.Equal("IH0501", d.Code));
        Assert.False(Directory.Exists(_out.File("nowhere")));
    }
}
