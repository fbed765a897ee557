using System.Text.Json;

namespace IntegrationHub.Engine.Calls;

/// <summary>What a service holds now, or nothing when there is nothing to show.</summary>
/// <param name="State">The read's result.</param>
internal sealed record PresentShown(JsonElement? State)
{
    /// <summary>No state was asked for.</summary>
    public static PresentShown Nothing { get; } = new((JsonElement?)null);
}
