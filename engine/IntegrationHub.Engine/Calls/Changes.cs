using System.Text.Json;
using IntegrationHub.Engine.Inputs;

namespace IntegrationHub.Engine.Calls;

/// <summary>Finds what a write would change in the thing its path names.</summary>
internal static class Changes
{
    private const string Expand = "expand";

    /// <summary>Each field given that is not part of the path, in the manifest's order.</summary>
    /// <param name="input">The checked input, defaults included.</param>
    /// <param name="present">The present state, if it was read.</param>
    public static IReadOnlyList<Change> Of(CheckedInput input, PresentShown present)
    {
        var manifest = input.Tool.Manifest;
        if (manifest.Request.PathFields.Count == 0) return [];

        // Only the thing itself has the fields that are written; what else a preview reads may share their names.
        var before = present.Read?.Manifest.Request.Path == manifest.Request.Path ? present.State : null;
        return
        [
            .. manifest.Fields
                .Where(f => f.Name != Expand && !manifest.Request.PathFields.Contains(f.Name, StringComparer.Ordinal))
                .Where(f => input.Values.TryGetProperty(f.Name, out _))
                .Select(f => new Change(f.Name, Value(before, f.Name), Value(input.Values, f.Name)))
                .Where(c => !Same(c)),
        ];
    }

    private static JsonElement? Value(JsonElement? of, string name) =>
        of is { } element && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    // A read may show in full what is written as an id.
    private static bool Same(Change change) => change is { From: { } from, To: { } to }
        && (JsonElement.DeepEquals(from, to)
            || (from.ValueKind == JsonValueKind.Object && to.ValueKind == JsonValueKind.String
                && from.TryGetProperty("id", out var id) && JsonElement.DeepEquals(id, to)));
}
