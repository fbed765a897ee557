using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>Something a user says, and the input it becomes.</summary>
/// <param name="Say">The user's sentence.</param>
/// <param name="Input">The input an agent sends for it.</param>
/// <param name="Fails">The code with which the input is refused; null when it is accepted.</param>
public sealed record Example(string Say, JsonElement Input, string? Fails);
