using System.Text.RegularExpressions;

namespace IntegrationHub.Engine.Scaffolding;

/// <summary>Writes words so that YAML reads them as words.</summary>
internal static partial class YamlWords
{
    private const int Widest = 120;

    /// <summary>A word, between quotation marks where it would be read as something else.</summary>
    public static string Word(string word) => Plain().IsMatch(word) && !Special().IsMatch(word)
        ? word
        : $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>A list of words under a key: on its line when there is room, one a line otherwise.</summary>
    public static IEnumerable<string> List(string indent, string key, IEnumerable<string> words)
    {
        string[] written = [.. words.Select(Word)];
        var line = $"{indent}{key}: [{string.Join(", ", written)}]";
        return line.Length <= Widest ? [line] : [$"{indent}{key}:", .. written.Select(word => $"{indent}  - {word}")];
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]*$")]
    private static partial Regex Plain();

    [GeneratedRegex("^(?:true|false|null|yes|no|on|off|y|n)$", RegexOptions.IgnoreCase)]
    private static partial Regex Special();
}
