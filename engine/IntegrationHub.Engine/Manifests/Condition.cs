using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>When a question is asked or a relation holds. Every part given must be true of the input.</summary>
/// <param name="Given">Fields that must be there.</param>
/// <param name="Missing">Fields that must not be there.</param>
/// <param name="EqualTo">Fields that must be there with one of the listed values.</param>
public sealed record Condition(
    IReadOnlyList<string> Given,
    IReadOnlyList<string> Missing,
    IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> EqualTo);
