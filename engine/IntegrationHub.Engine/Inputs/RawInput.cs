using System.Text.Json;

namespace IntegrationHub.Engine.Inputs;

/// <summary>What an agent sent, before anything is believed of it.</summary>
/// <param name="Json">The JSON as it came.</param>
public readonly record struct RawInput(JsonElement Json);
