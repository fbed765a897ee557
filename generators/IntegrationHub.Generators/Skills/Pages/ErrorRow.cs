namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A row of the table of the hub's own errors.</summary>
/// <param name="Code">The code to decide on.</param>
/// <param name="Meaning">What happened.</param>
/// <param name="Advice">What to do next.</param>
/// <param name="Sent">Whether anything was sent.</param>
public sealed record ErrorRow(string Code, string Meaning, string Advice, string Sent);
