namespace IntegrationHub.Engine.Tests.Conventions;

public class FileShapeTests
{
    private const int Longest = 300;

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var long_ = SourceTree.Files("*.cs", "engine", "generators", "tests")
            .Select(f => (File: f, Lines: SourceTree.Read(f).Split('\n').Length - 1)).Where(f => f.Lines > Longest)
            .Select(f => $"{f.File} has {f.Lines}").ToList();

        Assert.True(long_.Count == 0, $"A file holds one thing; split these by what they do:\n{string.Join('\n', long_)}");
    }
}
