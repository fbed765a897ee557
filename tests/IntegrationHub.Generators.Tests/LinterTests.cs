namespace IntegrationHub.Generators.Tests;

/// <summary>What the linters that others use say of the files generated from the catalog that ships.</summary>
public sealed class LinterTests : IDisposable
{
    private readonly TempFolder _out = new();

    public LinterTests() => GeneratedTree.Write(_out.Path, RealCatalog.Files);

    public void Dispose() => _out.Dispose();

    [Theory]
    [InlineData("openapi/v1.json")]
    [InlineData("openapi/v1.yaml")]
    public async Task Redocly_finds_no_error_in_the_openapi_document(string path)
    {
        var (exit, printed) = await NodeTool.RunAsync("redocly", _out.Path, "lint", path, "--extends=recommended");

        Assert.True(exit == 0, printed);
        Assert.Contains("Your API description is valid", printed);
    }

    // It takes a while over a document of this size, and another test holds the YAML to the same content.
    [Fact]
    public async Task Spectral_finds_no_error_in_the_openapi_document()
    {
        _out.Write("spectral.yaml", "extends: spectral:oas\n");

        var (exit, printed) = await NodeTool.RunAsync("spectral", _out.Path, "lint", "openapi/v1.json", "--ruleset", "spectral.yaml");

        Assert.True(exit == 0, printed);
        Assert.DoesNotContain(" error ", printed);
    }

    [Theory]
    [InlineData("skills")]
    [InlineData("openclaw")]
    public async Task The_skill_validator_accepts_every_skill_folder(string folder)
    {
        var skills = Directory.GetDirectories(_out.File(folder));

        Assert.NotEmpty(skills);
        foreach (var skill in skills)
        {
            var (exit, printed) = await NodeTool.RunAsync("skills-ref", _out.Path, "validate", skill);
            Assert.True(exit == 0, printed);
            Assert.StartsWith("Valid skill: ", printed, StringComparison.Ordinal);
        }
    }
}
