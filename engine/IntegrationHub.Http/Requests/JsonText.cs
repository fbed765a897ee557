using System.Globalization;
using System.Text;
using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Http.Requests;

/// <summary>Reads JSON that somebody typed, strictly, and says in words where it stops being JSON.</summary>
public static class JsonText
{
    private const int Depth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Depth, AllowDuplicateProperties = false };
    private static readonly JsonDocumentOptions Lenient = new() { MaxDepth = 1_000 };

    /// <summary>Reads a text.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="subject">What it is, to begin a sentence with: <c>The body</c>.</param>
    /// <returns>The document, or <c>bad_request</c>.</returns>
    /// <remarks>A name given twice in one object is refused, since readers differ on which of the two counts.</remarks>
    public static HubResult<JsonDocument> Read(ReadOnlyMemory<byte> utf8, string subject)
    {
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble)) utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        if (utf8.Span.Trim(" \t\r\n"u8).IsEmpty) return RequestErrors.BadRequest($"{subject} is empty; it must be a JSON object.");
        try
        {
            return JsonDocument.Parse(utf8, Strict);
        }
        catch (JsonException fault)
        {
            return WhyNot(utf8, subject, fault);
        }
    }

    private static HubError WhyNot(ReadOnlyMemory<byte> utf8, string subject, JsonException fault)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Lenient);
            return TwiceGiven(document.RootElement) is { } twice && RequestErrors.Clip(twice) is var name
                ? RequestErrors.BadRequest($"{subject} gives \"{name}\" twice in one object; give it once.", name)
                : RequestErrors.BadRequest($"{subject} is nested more than {Depth} deep, which is the most that is read.");
        }
        catch (JsonException)
        {
            return RequestErrors.BadRequest($"{subject} is not JSON; it stops making sense at {Place(utf8.Span, fault)}.");
        }
    }

    private static string Place(ReadOnlySpan<byte> utf8, JsonException fault)
    {
        var line = fault.LineNumber ?? 0;
        var rest = utf8;
        for (var i = 0L; i < line; i++) rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        var before = rest[..(int)Math.Min(fault.BytePositionInLine ?? 0, rest.Length)];
        return string.Create(CultureInfo.InvariantCulture, $"line {line + 1}, column {Encoding.UTF8.GetCharCount(before) + 1}");
    }

    private static string? TwiceGiven(JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array) return element.EnumerateArray().Select(TwiceGiven).FirstOrDefault(n => n is not null);
        if (element.ValueKind is not JsonValueKind.Object) return null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!seen.Add(property.Name)) return property.Name;
            if (TwiceGiven(property.Value) is { } inner) return inner;
        }

        return null;
    }
}
