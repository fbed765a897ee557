namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>Something a user says and the input it becomes.</summary>
/// <param name="Say">The user's sentence.</param>
/// <param name="Input">The input as indented JSON.</param>
/// <param name="Fails">The code it is refused with; empty when it is accepted.</param>
public sealed record ExampleBlock(string Say, string Input, string Fails);
