using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntegrationHub.Engine.Calls;

/// <summary>One field that a write would change.</summary>
/// <param name="Field">The field.</param>
/// <param name="From">What the service holds now; null when it holds nothing there, or that is not known.</param>
/// <param name="To">What it would hold; null when the field is emptied.</param>
public sealed record Change(string Field, JsonElement? From, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] JsonElement? To);
