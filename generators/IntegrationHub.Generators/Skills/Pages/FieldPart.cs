namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>The fields of one large object of a long input, under a heading of their own.</summary>
/// <param name="Heading">The tool and the object; others link to it.</param>
/// <param name="Fields">The fields inside, nested ones after the object they stand in.</param>
public sealed record FieldPart(string Heading, IReadOnlyList<FieldLine> Fields);
