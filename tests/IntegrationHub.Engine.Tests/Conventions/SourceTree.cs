using IntegrationHub.Tests;

namespace IntegrationHub.Engine.Tests.Conventions;

/// <summary>The files of the checkout, without what a build leaves behind.</summary>
internal static class SourceTree
{
    /// <summary>Files below folders of the checkout, as paths from its root. Finding none is a mistake.</summary>
    public static IReadOnlyList<string> Files(string pattern, params string[] folders)
    {
        string[] found = [.. folders.SelectMany(folder => Below(Path.Combine(Repository.Root, folder), pattern)).Order(StringComparer.Ordinal)];
        Assert.True(found.Length > 0, $"No {pattern} below {string.Join(", ", folders)}: a check that looks at nothing checks nothing.");
        return found;
    }

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    /// <summary>The lines of a file that are no comments: what a comment names is an example.</summary>
    public static IEnumerable<(int Number, string Text)> Code(string path) => Read(path).Split('\n')
        .Select((text, i) => (Number: i + 1, Text: text))
        .Where(line => !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal));

    private static IEnumerable<string> Below(string folder, string pattern) => Directory
        .EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or "artifacts" or "node_modules"));
}
