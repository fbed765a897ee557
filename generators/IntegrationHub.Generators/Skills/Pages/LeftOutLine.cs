namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>Fields of the service that the catalog leaves out on purpose.</summary>
/// <param name="Fields">Their names, in Markdown.</param>
/// <param name="Why">The reason, in one sentence.</param>
public sealed record LeftOutLine(string Fields, string Why);
