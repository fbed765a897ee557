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

    [Theory]
    [InlineData("openapi/v1.json")]
    [InlineData("openapi/v1.yaml")]
    public async Task Spectral_finds_no_error_in_the_openapi_document(string path)
    {
        _out.Write("spectral.yaml", "extends: spectral:oas\n");

        var (exit, printed) = await NodeTool.RunAsync("spectral", _out.Path, "lint", path, "--ruleset", "spectral.yaml");

        Assert.True(exit == 0, printed);
        Assert.DoesNotContain(" error ", printed);
    }

    [Fact]
    public async Task The_skill_validator_accepts_every_skill_folder()
    {
        var skills = Directory.GetDirectories(_out.File("skills"));

        Assert.NotEmpty(skills);
        foreach (var skill in skills)
        {
            var (exit, printed) = await NodeTool.RunAsync("skills-ref", _out.Path, "validate", skill);
            Assert.True(exit == 0, printed);
        }
    }
}
