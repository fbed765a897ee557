using System.Text.Json;

namespace IntegrationHub.Engine.Wording;

/// <summary>A JSON array that a template can walk, and that still knows how it was written.</summary>
internal sealed class ShownItems(JsonElement json, IEnumerable<object?> items) : List<object?>(items), IShownJson
{
    /// <inheritdoc/>
    public JsonElement Json { get; } = json;
}
