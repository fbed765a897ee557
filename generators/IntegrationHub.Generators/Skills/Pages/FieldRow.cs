namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A row of a field table.</summary>
/// <param name="Path">The field as a path: <c>line_items[].price_data.currency</c>.</param>
/// <param name="Type">What its value means.</param>
/// <param name="Required"><c>yes</c>, <c>no</c>, or what it is required with.</param>
/// <param name="Description">What it is for and what is allowed, in Markdown.</param>
public sealed record FieldRow(string Path, string Type, string Required, string Description);
