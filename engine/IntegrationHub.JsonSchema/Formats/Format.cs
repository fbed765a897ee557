namespace IntegrationHub.JsonSchema.Formats;

/// <summary>Says whether a text has a format.</summary>
internal delegate bool FormatTest(ReadOnlySpan<char> text);

/// <summary>A format texts can have.</summary>
/// <param name="Name">Its name in a schema.</param>
/// <param name="Description">What it is in words, with an example, to follow "allowed:".</param>
/// <param name="Accepts">The test.</param>
internal sealed record Format(string Name, string Description, FormatTest Accepts);
