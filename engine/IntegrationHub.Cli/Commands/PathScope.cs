namespace IntegrationHub.Cli.Commands;

/// <summary>Tells whether a file is the named one, or lies in the named folder.</summary>
internal static class PathScope
{
    public static bool Holds(string path, string file)
    {
        var scope = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var full = Path.GetFullPath(file);
        return full == scope || full.StartsWith(scope + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
