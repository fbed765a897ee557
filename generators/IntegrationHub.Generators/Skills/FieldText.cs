using System.Globalization;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>What a field is for and what it allows, in Markdown sentences.</summary>
internal static class FieldText
{
    private const int MostValues = 30;

    public static string Of(Field field)
    {
        var parts = Sentences(field).Where(part => part.Length > 0);
        return string.Join(' ', field.Help.Length > 0 ? parts.Prepend(field.Help) : parts);
    }

    private static IEnumerable<string> Sentences(Field field)
    {
        yield return Values(field.Values);
        yield return Range(field.Minimum, field.Maximum, "");
        yield return Range(field.MinLength, field.MaxLength, " characters");
        yield return Range(field.MinItems, field.MaxItems, " items");
        if (field.Pattern is { } pattern) yield return $"Matches {Markdown.Code(pattern)}.";
        if (field.Items is { } items) yield return OfItems(items);
        if (field.Default is { } value) yield return $"Left out: {Markdown.Code(GeneratedJson.Plain(value))}.";
        if (field.Example is { } example) yield return $"Example: {Markdown.Code(GeneratedJson.Plain(example))}.";
    }

    private static string OfItems(Field items)
    {
        var text = Of(items with { Example = null });
        return text.Length > 0 ? $"Each: {text}" : "";
    }

    private static string Values(IReadOnlyList<string> values) => values.Count switch
    {
        0 => "",
        <= MostValues => $"One of {string.Join(", ", values.Select(Markdown.Code))}.",
        _ => $"One of {string.Join(", ", values.Take(MostValues).Select(Markdown.Code))} and {values.Count - MostValues} more.",
    };

    private static string Range(decimal? least, decimal? most, string unit) => (least, most) switch
    {
        ({ } from, { } to) => $"{Number(from)} to {Number(to)}{unit}.",
        ({ } from, null) => $"At least {Number(from)}{unit}.",
        (null, { } to) => $"At most {Number(to)}{unit}.",
        _ => "",
    };

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
