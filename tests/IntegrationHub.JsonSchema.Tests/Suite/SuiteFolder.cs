using System.Text.Json;

namespace IntegrationHub.JsonSchema.Tests.Suite;

/// <summary>The official JSON Schema Test Suite, a folder beside the repository.</summary>
internal static class SuiteFolder
{
    private const string Remotes = "http://localhost:1234/";

    public static string Root { get; } = Find();

    public static bool IsThere => Directory.Exists(Tests);

    /// <summary>Every file of the draft, as "ref.json" or "optional/format/date.json".</summary>
    public static IReadOnlyList<string> Files => !IsThere ? [] :
    [
        .. Directory.EnumerateFiles(Tests, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Tests, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string Tests => Path.Combine(Root, "tests", "draft2020-12");

    public static IReadOnlyList<SuiteGroup> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Tests, file)));
        return [.. document.RootElement.EnumerateArray().Select(group => SuiteGroup.Of(file, group.Clone()))];
    }

    /// <summary>The documents the suite expects to be served under its own address.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Documents { get; } = ReadDocuments();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IntegrationHub.sln")))
            folder = folder.Parent;
        return Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared", "json-schema-test-suite"));
    }

    private static Dictionary<string, JsonElement> ReadDocuments()
    {
        if (!IsThere) return [];
        var folder = Path.Combine(Root, "remotes");
        return new[] { folder, Path.Combine(folder, "draft2020-12") }
            .SelectMany(each => Directory.EnumerateFiles(
                each, "*.json", each == folder ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
            .ToDictionary(
                path => Remotes + Path.GetRelativePath(folder, path).Replace('\\', '/'),
                path => JsonElement.Parse(File.ReadAllBytes(path)));
    }
}
