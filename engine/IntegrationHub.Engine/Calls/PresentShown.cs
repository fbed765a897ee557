using System.Text.Json;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Calls;

/// <summary>What a service holds now, or nothing when there is nothing to show.</summary>
/// <param name="State">The read's result.</param>
/// <param name="Read">The tool that read it.</param>
internal sealed record PresentShown(JsonElement? State, Tool? Read)
{
    /// <summary>No state was asked for.</summary>
    public static PresentShown Nothing { get; } = new(null, null);
}
