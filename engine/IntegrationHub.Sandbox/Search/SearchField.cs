using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Search;

/// <summary>A field that a search may name. Source: docs.stripe.com/search (read 2026-11-29).</summary>
/// <param name="Name">As it is written in a query.</param>
/// <param name="Kind">What can be asked of it.</param>
/// <param name="Path">Where it stands in the object, dots going into nested ones.</param>
internal sealed record SearchField(string Name, SearchFieldKind Kind, string Path)
{
    public const string Metadata = "metadata";

    public string Operators => Kind switch
    {
        SearchFieldKind.Token => "`:`",
        SearchFieldKind.Words => "`:` or `~`",
        _ => "`:`, `>`, `<`, `>=`, or `<=`",
    };

    public static IEnumerable<SearchField> Tokens(params string[] names) => names.Select(n => new SearchField(n, SearchFieldKind.Token, n));

    public static IEnumerable<SearchField> Words(params string[] names) => names.Select(n => new SearchField(n, SearchFieldKind.Words, n));

    public static IEnumerable<SearchField> Numbers(params string[] names) => names.Select(n => new SearchField(n, SearchFieldKind.Number, n));

    public bool Takes(string sign) => sign == ":" || (sign == "~" ? Kind == SearchFieldKind.Words : Kind == SearchFieldKind.Number);

    /// <summary>The field of an object, as text; null when it has none.</summary>
    public string? Of(JsonObject value, string? key)
    {
        JsonNode? at = value;
        foreach (var part in Path.Split('.'))
            at = (at as JsonObject)?[part];
        if (key is not null)
            at = (at as JsonObject)?[key];
        return at is JsonValue found ? found.ToString() : null;
    }
}
