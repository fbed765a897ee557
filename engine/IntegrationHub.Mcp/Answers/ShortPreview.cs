using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;

namespace IntegrationHub.Mcp.Answers;

/// <summary>A preview of which the long parts are shown in part, so that it fits into an answer. What would be sent stays the whole.</summary>
internal static class ShortPreview
{
    /// <summary>How long a part may be, from much to little.</summary>
    public static IReadOnlyList<int> Letters { get; } = [1_000, 300, 60];

    private const int MostParts = 20;

    /// <summary>Shortens it.</summary>
    /// <param name="preview">The preview.</param>
    /// <param name="letters">How long each of its parts may be.</param>
    public static Preview Of(Preview preview, int letters) => preview with
    {
        Says = Quoting.Line(preview.Says, Letters[0]),
        Request = preview.Request with
        {
            Url = Quoting.Line(preview.Request.Url, Letters[0]),
            Body = preview.Request.Body is { } body ? Quoting.Line(body, letters) : null,
        },
        Changes = preview.Changes?.Take(MostParts).Select(change => new Change(Quoting.Clip(change.Field), Cut(change.From, letters), Cut(change.To, letters))).ToList(),
        Coercions = [.. preview.Coercions.Take(MostParts).Select(coercion => new Coercion(Quoting.Clip(coercion.Field), Quoting.Clip(coercion.From), Quoting.Clip(coercion.To)))],
        Questions = [.. preview.Questions.Take(MostParts).Select(question => Quoting.Line(question, letters))],
    };

    /// <summary>What of it is shown in part.</summary>
    public static IReadOnlyList<string> Parts(Preview whole, Preview shown) =>
    [
        .. whole.Request.Body != shown.Request.Body || whole.Request.Url != shown.Request.Url ? ["request"] : Array.Empty<string>(),
        .. Differ(whole.Changes, shown.Changes, change => $"{change.From} {change.To}") ? ["changes"] : Array.Empty<string>(),
        .. Differ(whole.Coercions, shown.Coercions, coercion => $"{coercion.From} {coercion.To}") ? ["coercions"] : Array.Empty<string>(),
    ];

    private static bool Differ<T>(IReadOnlyList<T>? whole, IReadOnlyList<T>? shown, Func<T, string> words) =>
        whole is not null && !whole.Select(words).SequenceEqual(shown!.Select(words), StringComparer.Ordinal);

    private static JsonElement? Cut(JsonElement? value, int letters) =>
        value is { } there && there.GetRawText() is { } text && text.Length > letters ? JsonSerializer.SerializeToElement(Quoting.Line(text, letters)) : value;
}
