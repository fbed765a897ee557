namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A question to put to the user.</summary>
/// <param name="Ask">The question.</param>
/// <param name="When">Its condition in Markdown, beginning with <c>when</c>; empty when it is always asked.</param>
public sealed record QuestionLine(string Ask, string When);
