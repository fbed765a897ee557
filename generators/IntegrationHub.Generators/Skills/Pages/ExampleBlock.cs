namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>Something a user says and the input it becomes.</summary>
/// <param name="Say">The user's sentence.</param>
/// <param name="Line">The input as JSON on one line, when it is short; else empty.</param>
/// <param name="Block">The input as JSON, indented by two spaces more, when it is long; else empty.</param>
/// <param name="Fails">The code it is refused with; empty when it is accepted.</param>
public sealed record ExampleBlock(string Say, string Line, string Block, string Fails);
