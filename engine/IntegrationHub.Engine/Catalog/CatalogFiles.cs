namespace IntegrationHub.Engine.Catalog;

/// <summary>What is found below a catalog folder. Links are followed, except those that lead back to where they came from.</summary>
internal sealed class CatalogFiles
{
    private readonly List<FileInfo> _yaml = [];
    private readonly List<LinkBack> _linksBack = [];
    private readonly List<ClosedFolder> _closed = [];

    /// <summary>Looks through a folder.</summary>
    /// <param name="directory">The folder. One that is not there holds nothing.</param>
    public CatalogFiles(string directory)
    {
        var root = new DirectoryInfo(directory);
        if (root.Exists) Look(root, [], isLink: true);
        _yaml.Sort((left, right) => string.CompareOrdinal(left.FullName, right.FullName));
    }

    /// <summary>Every YAML file, sorted by path.</summary>
    public IReadOnlyList<FileInfo> Yaml => _yaml;

    /// <summary>The links that are not followed.</summary>
    public IReadOnlyList<LinkBack> LinksBack => _linksBack;

    /// <summary>The folders that can't be looked into.</summary>
    public IReadOnlyList<ClosedFolder> Closed => _closed;

    /// <summary>Whether a file is one that is looked at.</summary>
    public static bool IsYaml(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml";

    private void Look(DirectoryInfo folder, IReadOnlyList<string> above, bool isLink)
    {
        try
        {
            var real = isLink ? RealPath.Of(folder.FullName) : Path.Combine(above[^1], folder.Name);
            if (above.Any(one => IsWithin(one, real)))
            {
                _linksBack.Add(new(folder.FullName, real));
                return;
            }

            foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                if (entry is DirectoryInfo inner) Look(inner, [.. above, real], inner.LinkTarget is not null);
                else if (IsYaml(entry.Name)) _yaml.Add((FileInfo)entry);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            _closed.Add(new(folder.FullName, fault.Message));
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
