namespace IntegrationHub.Generators;

/// <summary>Finds files that stand among generated ones and are not generated.</summary>
internal static class OwnedFolders
{
    /// <param name="Path">The file below the output folder.</param>
    /// <param name="Folder">The generators' folder it stands in.</param>
    /// <param name="WasGenerated">Whether it says that it was generated.</param>
    internal sealed record Stray(string Path, string Folder, bool WasGenerated);

    public static IReadOnlyList<Stray> Strays(string directory, IReadOnlyList<GeneratedFile> files)
    {
        var expected = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var owned = files.Select(file => FolderOf(file.Path)).Where(folder => folder.Length > 0)
            .ToHashSet(StringComparer.Ordinal);
        return [.. owned.Select(TopOf).Distinct()
            .SelectMany(top => FilesBelow(directory, top))
            .Where(path => !expected.Contains(path))
            .Select(path => Judge(directory, path, owned))
            .OfType<Stray>()
            .OrderBy(stray => stray.Path, StringComparer.Ordinal)];
    }

    private static Stray? Judge(string directory, string path, HashSet<string> owned)
    {
        var folder = FolderOf(path);
        var generated = MadeBy.IsSaidBy(File.ReadAllText(Path.Combine(directory, path)));
        return generated || owned.Contains(folder) ? new(path, folder, generated) : null;
    }

    private static IEnumerable<string> FilesBelow(string directory, string top)
    {
        var folder = Path.Combine(directory, top);
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(directory, path).Replace('\\', '/'));
    }

    private static string FolderOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static string TopOf(string folder) => folder.Split('/')[0];
}
