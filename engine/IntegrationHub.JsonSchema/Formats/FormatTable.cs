using System.Collections.Frozen;

namespace IntegrationHub.JsonSchema.Formats;

/// <summary>Every format that is checked. A schema naming any other is refused.</summary>
internal static class FormatTable
{
    private static readonly FrozenDictionary<string, Format> Formats = new Format[]
    {
        new("date", "a date such as 2026-01-31", DateTimeFormat.IsDate),
        new("date-time", "a date and time such as 2026-01-31T12:30:00Z", DateTimeFormat.IsDateTime),
        new("duration", "a duration such as P3DT12H", DurationFormat.IsDuration),
        new("email", "an e-mail address such as name@example.com", EmailFormat.IsEmail),
        new("ipv4", "an IPv4 address such as 192.0.2.1", AddressFormat.IsIpv4),
        new("ipv6", "an IPv6 address such as 2001:db8::1", AddressFormat.IsIpv6),
        new("json-pointer", "a JSON Pointer such as /items/0", PointerFormat.IsPointer),
        new("regex", "an ECMAScript regular expression such as ^a+$", PatternFormat.IsRegex),
        new("relative-json-pointer", "a relative JSON Pointer such as 1/items", PointerFormat.IsRelativePointer),
        new("time", "a time with its offset such as 12:30:00Z", DateTimeFormat.IsTime),
        new("uri", "a URI such as https://example.com/path", UriFormat.IsUri),
        new("uri-reference", "a URI reference such as /path?query", UriFormat.IsReference),
        new("uuid", "a UUID such as 123e4567-e89b-12d3-a456-426614174000", UuidFormat.IsUuid),
    }.ToFrozenDictionary(format => format.Name);

    public static string Names => string.Join(", ", Formats.Keys.Order(StringComparer.Ordinal));

    public static Format? Find(string name) => Formats.GetValueOrDefault(name);
}
