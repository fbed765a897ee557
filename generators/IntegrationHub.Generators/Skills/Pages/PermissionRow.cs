namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>A row of the permission table.</summary>
/// <param name="Resource">The service's own label for what the permission is about.</param>
/// <param name="Access"><c>read</c> or <c>write</c>.</param>
/// <param name="Tools">The tools that need it, in Markdown.</param>
/// <param name="Previews">The writes whose previews read with it, in Markdown; those that need it anyway are not repeated.</param>
public sealed record PermissionRow(string Resource, string Access, string Tools, string Previews);
