namespace IntegrationHub.Engine.Discovery;

/// <summary>A page of a tool list.</summary>
/// <param name="Tools">The tools, sorted by name.</param>
/// <param name="NextCursor">What to pass for the next page; null on the last.</param>
public sealed record ToolPage(IReadOnlyList<ToolSummary> Tools, string? NextCursor);
