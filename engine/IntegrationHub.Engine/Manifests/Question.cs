namespace IntegrationHub.Engine.Manifests;

/// <summary>A question to put to the user before a call.</summary>
/// <param name="Ask">The question, as it is asked.</param>
/// <param name="When">When it is asked; always when null.</param>
public sealed record Question(string Ask, Condition? When);
