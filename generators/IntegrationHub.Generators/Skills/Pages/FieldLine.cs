namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A field in a list of fields; those inside an object follow it, indented.</summary>
/// <param name="Indent">Two spaces for each object it stands in.</param>
/// <param name="Name">Its name, with <c>[]</c> after it when it holds several.</param>
/// <param name="Type">What its value means, in Markdown.</param>
/// <param name="Required">Whether it has to be given wherever the object it stands in is given.</param>
/// <param name="Description">What it is for and what is allowed, in Markdown.</param>
/// <param name="Anchor">The heading its own fields stand under; empty when they follow at once, or there are none.</param>
public sealed record FieldLine(
    string Indent, string Name, string Type, bool Required, string Description, string Anchor);
