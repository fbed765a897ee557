namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>One of the codes that a service's refusals become.</summary>
/// <param name="Code">The code, which is also the heading others link to.</param>
/// <param name="Causes">What it comes from.</param>
public sealed record ErrorSection(string Code, IReadOnlyList<ErrorCause> Causes);
