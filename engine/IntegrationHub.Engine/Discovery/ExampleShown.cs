using System.Text.Json;

namespace IntegrationHub.Engine.Discovery;

/// <summary>An example as a description shows it.</summary>
/// <param name="Say">What the user says.</param>
/// <param name="Input">The input it becomes.</param>
/// <param name="Fails">The code it is refused with; null when it is accepted.</param>
public sealed record ExampleShown(string Say, JsonElement Input, string? Fails);
