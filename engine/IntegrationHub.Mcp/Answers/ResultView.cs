using System.Text.Json.Nodes;

namespace IntegrationHub.Mcp.Answers;

/// <summary>A result as far as it is shown.</summary>
/// <param name="Shown">The object that is shown.</param>
/// <param name="Items">Its entries, when it is a list.</param>
/// <param name="Part">What that is of the whole.</param>
internal sealed record ResultView(JsonObject Shown, IReadOnlyList<JsonObject>? Items, ShownPart Part);
