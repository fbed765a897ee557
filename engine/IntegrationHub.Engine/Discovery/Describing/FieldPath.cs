using System.Globalization;
using System.Text.RegularExpressions;

namespace IntegrationHub.Engine.Discovery.Describing;

/// <summary>How a part of an input is asked for: <c>line_items.price_data</c>, <c>line_items[5..9]</c> for some of it.</summary>
/// <param name="Names">The names from the outside in; none for the whole input.</param>
/// <param name="Page">Which of what it holds; all when null.</param>
internal sealed partial record FieldPath(IReadOnlyList<string> Names, FieldPage? Page)
{
    /// <summary>Reads a path. Places of list entries, as errors name them (<c>line_items[0]</c>), are passed over.</summary>
    public static FieldPath Read(string text)
    {
        var end = LastPage().Match(text);
        FieldPage? page = end.Success ? new(Number(end.Groups[1].Value), Number(end.Groups[2].Value)) : null;
        var names = Place().Replace(end.Success ? text[..end.Index] : text, "");
        return new(names.Length == 0 ? [] : names.Split('.'), page);
    }

    /// <summary>Writes a path as <see cref="Read"/> reads it.</summary>
    public static string Write(string names, FieldPage? page) => page is { } some
        ? string.Create(CultureInfo.InvariantCulture, $"{names}[{some.First}..{some.Last}]")
        : names;

    // What is no number is 0, which no page begins or ends with.
    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\[([0-9]+)\.\.([0-9]+)\]\z", RegexOptions.CultureInvariant)]
    private static partial Regex LastPage();

    [GeneratedRegex(@"\[[0-9]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
