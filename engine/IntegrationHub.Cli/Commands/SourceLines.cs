namespace IntegrationHub.Cli.Commands;

/// <summary>The lines of the files that findings are about, each file read once.</summary>
internal sealed class SourceLines
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>A line, from 1; null when the file has none of that number or cannot be read.</summary>
    public string? At(string file, int line)
    {
        if (!_files.TryGetValue(file, out var lines)) _files[file] = lines = Read(file);
        return line >= 1 && line <= lines.Length ? lines[line - 1] : null;
    }

    private static string[] Read(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllLines(file) : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
