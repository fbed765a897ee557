using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Wording;

/// <summary>Puts what a write changes into words: <c>email from "a@x.org" to "b@x.org"; phone emptied</c>.</summary>
internal static class ChangeWords
{
    private const int LongestValue = 120;

    /// <summary>The words; empty when nothing changes.</summary>
    /// <param name="changes">What changes.</param>
    /// <param name="fields">The fields of the tool.</param>
    /// <param name="before">The currency of the amounts that are there now, if it is known.</param>
    /// <param name="after">The currency of the amounts that will be.</param>
    public static string Of(IEnumerable<Change> changes, IReadOnlyList<Field> fields, string? before, string? after) =>
        string.Join("; ", changes.Select(change => Of(change, fields.First(f => f.Name == change.Field), before, after)));

    private static string Of(Change change, Field field, string? before, string? after) => (change.From, change.To) switch
    {
        (_, null) => $"{field.Name} emptied",
        ({ } from, { } to) when field.Type is not (FieldType.Object or FieldType.Map or FieldType.List) =>
            $"{field.Name} from {Value(from, field, before)} to {Value(to, field, after)}",
        (_, { } to) => $"{field.Name} to {Value(to, field, after)}",
    };

    private static string Value(JsonElement value, Field field, string? currency) => field.Type switch
    {
        FieldType.Money when currency is { Length: 3 } && value.TryGetInt64(out var amount) => new Money(amount, currency).ToString(),
        FieldType.Timestamp when value.ValueKind == JsonValueKind.Number => UnixTime.Words(value.GetDecimal()),
        FieldType.Id when value.ValueKind == JsonValueKind.Object && value.TryGetProperty("id", out var id) => Value(id, field, currency),
        _ => Quoting.Line(value.GetRawText(), LongestValue),
    };
}
