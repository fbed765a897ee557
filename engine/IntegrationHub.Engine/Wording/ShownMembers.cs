using System.Text.Json;

namespace IntegrationHub.Engine.Wording;

/// <summary>A JSON object that a template can walk, and that still knows how it was written. Without members it may be any value.</summary>
internal sealed class ShownMembers(JsonElement json) : Dictionary<string, object?>(StringComparer.Ordinal), IShownJson
{
    /// <inheritdoc/>
    public JsonElement Json { get; } = json;
}
