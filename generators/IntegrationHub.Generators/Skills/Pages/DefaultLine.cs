namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A cautious value used for a field that is left out.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value, as JSON; text without quotation marks.</param>
public sealed record DefaultLine(string Field, string Value);
