using System.Globalization;
using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Reads typed values out of a map whose shape has been checked.</summary>
internal static class SourceMapValues
{
    public static string Text(this SourceMap map, string key) => ((SourceScalar)map[key]!).Text;

    public static string? TextOrNull(this SourceMap map, string key) => (map[key] as SourceScalar)?.Text;

    public static bool Flag(this SourceMap map, string key) =>
        map[key] is SourceScalar scalar && scalar.Text.Equals("true", StringComparison.OrdinalIgnoreCase);

    public static decimal? Number(this SourceMap map, string key) => map[key] is SourceScalar scalar
        ? decimal.Parse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture)
        : null;

    public static int? Count(this SourceMap map, string key) => (int?)map.Number(key);

    public static IReadOnlyList<string> Texts(this SourceMap map, string key) =>
        map[key] is SourceList list ? [.. list.Items.Cast<SourceScalar>().Select(s => s.Text)] : [];

    public static IEnumerable<SourceMap> Maps(this SourceMap map, string key) =>
        map[key] is SourceList list ? list.Items.Cast<SourceMap>() : [];

    public static IReadOnlyDictionary<string, JsonElement> Values(this SourceMap map, string key) =>
        map[key] is SourceMap values
            ? values.Entries.ToDictionary(e => e.Key!.Text, e => e.Value.ToJson(), StringComparer.Ordinal)
            : new Dictionary<string, JsonElement>();
}
