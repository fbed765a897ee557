namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A tool in a table of tools.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Mode"><c>read</c> or <c>write</c>.</param>
/// <param name="Risk"><c>read</c>, <c>write</c> or <c>destructive</c>.</param>
public sealed record ToolRow(string Name, string Title, string Mode, string Risk);
