using System.Text.RegularExpressions;

namespace IntegrationHub.Generators.Tests;

/// <summary>Follows the links of Markdown pages among the generated files.</summary>
internal static partial class PageLinks
{
    /// <summary>The links that lead nowhere, each as <c>PAGE: LINK</c>.</summary>
    public static IReadOnlyList<string> Broken(IReadOnlyList<GeneratedFile> files)
    {
        var anchors = files.ToDictionary(file => file.Path, Anchors);
        return [.. files
            .Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path.EndsWith(".txt", StringComparison.Ordinal))
            .SelectMany(file => Links().Matches(file.Content).Select(match => match.Groups[1].Value)
                .Where(link => !link.Contains("://", StringComparison.Ordinal) && !Resolves(file.Path, link, anchors))
                .Select(link => $"{file.Path}: {link}"))];
    }

    private static bool Resolves(string from, string link, Dictionary<string, HashSet<string>> anchors)
    {
        var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
        var target = path.Length == 0 ? from : new Uri(new Uri($"file:///{from}"), path).AbsolutePath[1..];
        return anchors.TryGetValue(target, out var there) && (anchor.Length == 0 || there.Contains(anchor));
    }

    private static HashSet<string> Anchors(GeneratedFile file) => [.. Headings().Matches(file.Content)
        .Select(match => match.Groups[1].Value.ToLowerInvariant().Replace(' ', '-'))];

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Headings();
}
