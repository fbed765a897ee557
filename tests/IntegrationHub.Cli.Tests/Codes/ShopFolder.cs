using System.Diagnostics;
using System.Text.RegularExpressions;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Codes;

/// <summary>A copy of <c>docs/codes/shop</c> for one page to write into, and to type commands in.</summary>
internal sealed partial class ShopFolder : IDisposable
{
    // What a page calls by these names lies in its own folder.
    private static readonly string[] Places = ["catalog", "drafts", "facts", "generated", "input.json", "policy.yaml", "templates"];

    private static readonly string Original = Path.Combine(Repository.Root, "docs", "codes", "shop");

    private readonly string _folder = Directory.CreateTempSubdirectory("hub-page-").FullName;

    private readonly string _home;

    /// <param name="home">Where the hub keeps what it keeps.</param>
    public ShopFolder(string home)
    {
        _home = home;
        foreach (var file in Directory.EnumerateFiles(Original, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(Original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Writes a file. What a page shows of a file of the shop replaces its keys; the others follow.</summary>
    public void Write(string path, IReadOnlyList<string> shown)
    {
        var original = Path.Combine(Original, path);
        var keys = shown.Select(KeyOf).ToHashSet(StringComparer.Ordinal);
        var rest = File.Exists(original) ? Below(File.ReadAllLines(original)).Where(line => !keys.Contains(line.Key)).Select(line => line.Text) : [];
        File.WriteAllLines(PathOf(path), [.. shown, .. rest]);
    }

    /// <summary>Types a command: <c>./hub</c> is this program, anything else is the shell's.</summary>
    public async Task<(int Exit, string Printed)> TypeAsync(string command)
    {
        if (!command.StartsWith("./hub ", StringComparison.Ordinal)) return await ShellAsync(command);
        string[] words = command.Split(' ')[1..];
        using StringWriter output = new(), error = new();
        var around = Here.With(output, error) with { Variable = name => Variable(name, words[0]) };
        var exit = await HubCommandLine.RunAsync([.. words.Select(Rooted)], around);
        var printed = output.ToString() is { Length: > 0 } answer ? answer : error.ToString();
        return (exit, printed.Replace($"{_folder}/", "", StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // A tool of the shipped catalog is previewed; what is linted and generated is the shop.
    private string? Variable(string name, string verb) => name switch
    {
        "HUB_CATALOG" when verb != "preview" => PathOf("catalog"),
        "HUB_HOME" => _home,
        _ => null,
    };

    private string Rooted(string word)
    {
        var path = word.TrimStart('@');
        return Places.Contains(path.Split('/')[0]) ? word[..^path.Length] + PathOf(path) : word;
    }

    private async Task<(int Exit, string Printed)> ShellAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        })!;
        var printed = await shell.StandardOutput.ReadToEndAsync();
        await shell.WaitForExitAsync();
        Assert.True(shell.ExitCode == 0, $"{command}: exit {shell.ExitCode}");
        return (0, printed);
    }

    private string PathOf(string path) => Path.Combine(_folder, path);

    private static IEnumerable<(string Key, string Text)> Below(IEnumerable<string> lines)
    {
        var key = "";
        foreach (var line in lines)
        {
            if (KeyOf(line) is { Length: > 0 } next) key = next;
            yield return (key, line);
        }
    }

    private static string KeyOf(string line) => TopLevelKey().Match(line).Value;

    [GeneratedRegex("^[A-Za-z]+(?=:)")]
    private static partial Regex TopLevelKey();
}
