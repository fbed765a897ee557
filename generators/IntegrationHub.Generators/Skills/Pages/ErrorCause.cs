namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>Answers of a service that mean the same.</summary>
/// <param name="Says">What the service says, in Markdown.</param>
/// <param name="Advice">What to do next.</param>
public sealed record ErrorCause(string Says, string Advice);
