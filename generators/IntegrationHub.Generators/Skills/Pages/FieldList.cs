namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>Every field of an input, to its full depth.</summary>
/// <param name="Lines">The fields, nested ones after the object they stand in.</param>
/// <param name="Parts">The large objects that were taken out of the list because the input is long.</param>
public sealed record FieldList(IReadOnlyList<FieldLine> Lines, IReadOnlyList<FieldPart> Parts);
