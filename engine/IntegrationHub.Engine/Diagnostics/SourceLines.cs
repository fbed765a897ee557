namespace IntegrationHub.Engine.Diagnostics;

/// <summary>Gets the lines that findings point at.</summary>
public static class SourceLines
{
    /// <summary>A reader of lines, by file and number from 1, of files named from a folder. A line that can't be read is null.</summary>
    /// <param name="folder">The folder that findings name files from.</param>
    public static Func<string, int, string?> From(string folder)
    {
        var files = new Dictionary<string, string[]>(StringComparer.Ordinal);
        return (file, line) =>
        {
            if (!files.TryGetValue(file, out var lines)) files[file] = lines = Read(Path.GetFullPath(file, folder));
            return line <= lines.Length ? lines[line - 1] : null;
        };
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= Manifests.SourceFile.LargestInBytes ? File.ReadAllLines(path) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
