using System.Globalization;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Cli.Codes;

/// <summary>The pages of <c>docs/codes</c>, which the program carries with it.</summary>
internal static class CodePages
{
    private const string Folder = "codes/";
    private const int Digits = 4;

    /// <summary>Every code that has a page, sorted.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        .. typeof(CodePages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of a code; null when there is none.</summary>
    public static CodePage? Find(string code)
    {
        using var stream = typeof(CodePages).Assembly.GetManifestResourceStream($"{Folder}{code}.md");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return CodePage.Read(code, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    /// <summary>The code that was meant: <c>ih0105</c>, <c>0105</c> and <c>105</c> are <c>IH0105</c>. Null for what is no code.</summary>
    public static string? Meant(string typed)
    {
        var text = typed.AsSpan().Trim().TrimEnd(':');
        var digits = text.StartsWith("IH", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return digits.Length is > 0 and <= Digits && !digits.ContainsAnyExceptInRange('0', '9')
            ? $"IH{digits.ToString().PadLeft(Digits, '0')}"
            : null;
    }

    /// <summary>The codes a typing mistake away, the next in number first.</summary>
    public static IReadOnlyList<string> Near(string code) =>
    [
        .. Nearest.AllMisspelt(code, Codes, within: 1).OrderBy(near => Math.Abs(Number(near) - Number(code))).Take(3),
    ];

    private static int Number(string code) => int.Parse(code.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
}
