using System.Globalization;
using IntegrationHub.Engine.Manifests;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>What a field is for and what it allows, in Markdown sentences.</summary>
internal static class FieldText
{
    private const int MostValues = 30;
    private const string LeastCharges = $"{SkillPaths.LimitsFile}#least-charges";

    public static string Of(Field field)
    {
        string[] parts = [OfAge(field), field.Help, .. Sentences(field)];
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Sentences(Field field)
    {
        yield return Values(field.Values);
        yield return Range(field.Minimum, field.Maximum, "");
        yield return Range(field.MinLength, field.MaxLength, " character");
        yield return Range(field.MinItems, field.MaxItems, " item");
        if (field.Pattern is { } pattern) yield return $"Matches {Markdown.Code(pattern)}.";
        if (field.Items is { } items) yield return OfItems(items);
        if (field.Charged) yield return $"At least the [least charge]({LeastCharges}) of its currency.";
        yield return OfClearing(field);
        if (field.Default is { } value) yield return $"When left out: {Markdown.Code(GeneratedJson.Plain(value))}.";
        if (field.Example is { } example) yield return $"Example: {Markdown.Code(GeneratedJson.Plain(example))}.";
    }

    private static string OfAge(Field field) => field.Deprecated is { } why ? $"**Deprecated:** {why}" : "";

    private static string OfClearing(Field field) => field switch
    {
        { Clearable: false } => "",
        { Type: FieldType.Map } => "`null` empties it, and a key with `null` is removed.",
        _ => "`null` empties it.",
    };

    private static string OfItems(Field items)
    {
        var text = Of(items with { Example = null });
        return text.Length > 0 ? $"Each: {text}" : "";
    }

    private static string Values(IReadOnlyList<string> values) => values.Count switch
    {
        0 => "",
        <= MostValues => $"One of {string.Join(", ", values.Select(Markdown.Code))}.",
        _ => $"One of {string.Join(", ", values.Take(MostValues).Select(Markdown.Code))} and {values.Count - MostValues} more, which the tool's schema lists.",
    };

    private static string Range(decimal? least, decimal? most, string unit) => (least, most) switch
    {
        ({ } from, { } to) => $"{Number(from)} to {Counted(to, unit)}.",
        ({ } from, null) => $"At least {Counted(from, unit)}.",
        (null, { } to) => $"At most {Counted(to, unit)}.",
        _ => "",
    };

    private static string Counted(decimal value, string unit) =>
        unit.Length == 0 || value == 1 ? $"{Number(value)}{unit}" : $"{Number(value)}{unit}s";

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
