namespace IntegrationHub.Engine.Permissions;

/// <summary>A tool that will not work.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Why">Why not: <c>the key has no refunds write</c>.</param>
public sealed record UnavailableTool(string Tool, string Why);
