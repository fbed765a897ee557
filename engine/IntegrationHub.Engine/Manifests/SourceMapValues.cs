using System.Globalization;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Reads typed values out of a map whose shape has been checked.</summary>
internal static class SourceMapValues
{
    public static string Text(this SourceMap map, string key) => ((SourceScalar)map[key]!).Text;

    public static string? TextOrNull(this SourceMap map, string key) => (map[key] as SourceScalar)?.Text;

    public static bool Flag(this SourceMap map, string key) =>
        map[key] is SourceScalar scalar && scalar.Text.Equals("true", StringComparison.OrdinalIgnoreCase);

    // A bound beyond what a number can be bounds nothing; it is read as the last one that can be written down.
    public static decimal? Number(this SourceMap map, string key)
    {
        if (map[key] is not SourceScalar scalar) return null;
        if (decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        return scalar.Text.StartsWith('-') ? decimal.MinValue : decimal.MaxValue;
    }

    public static int? Count(this SourceMap map, string key) =>
        map.Number(key) is { } number ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : null;

    public static IReadOnlyList<string> Texts(this SourceMap map, string key) =>
        map[key] is SourceList list ? Array.ConvertAll(list.Items, item => ((SourceScalar)item).Text) : [];

    public static IEnumerable<SourceMap> Maps(this SourceMap map, string key) =>
        map[key] is SourceList list ? list.Items.Cast<SourceMap>() : [];
}
