using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Templates;

namespace IntegrationHub.Generators.Skills;

/// <summary>A skill folder for each service: a front page, and a reference page for each group.</summary>
public static class SkillGenerator
{
    /// <summary>Makes the pages of every service.</summary>
    public static IEnumerable<GeneratedFile> Generate(ToolCatalog catalog, TemplateSet templates) =>
        catalog.Integrations.SelectMany(integration => Pages(catalog, integration, templates));

    private static IEnumerable<GeneratedFile> Pages(ToolCatalog catalog, Integration integration, TemplateSet templates)
    {
        var folder = SkillPaths.FolderOf(integration);
        var groups = SkillGroups.Of(catalog, integration);
        yield return new(
            $"{folder}/{SkillPaths.FrontPage}",
            templates.Render(TemplateNames.Skill, FrontPage(catalog, integration, groups)));
        yield return new(
            $"{folder}/{SkillPaths.ErrorPage}",
            templates.Render(
                TemplateNames.ErrorCodes,
                new ErrorPage(integration.Manifest.Title, ServiceErrorRows.Causes(integration.Manifest))));
        foreach (var group in groups)
        {
            var page = new ReferencePage
            {
                Service = integration.Manifest.Title,
                Title = group.Title,
                Summary = group.Summary,
                Tools = [.. group.Tools.Select(row => ToolSections.Of(catalog.Find(row.Name)!, catalog))],
            };
            yield return new($"{folder}/{group.Page}", templates.Render(TemplateNames.Reference, page));
        }
    }

    private static SkillPage FrontPage(ToolCatalog catalog, Integration integration, IReadOnlyList<GroupSection> groups) => new()
    {
        Name = SkillPaths.NameOf(integration),
        Description = SkillDescription.Of(integration.Manifest.Title, groups),
        Service = integration.Manifest.Title,
        Summary = integration.Manifest.Summary,
        ApiVersion = integration.Manifest.ApiVersion,
        Variable = integration.Manifest.Credential.Variable,
        HasPaging = catalog.Tools.Any(tool =>
            tool.Integration.Name == integration.Name && tool.Manifest.Fields.Any(field => field.Name == "starting_after")),
        Groups = groups,
        Errors = [.. HubErrorRows.All, .. ServiceErrorRows.Of(integration.Manifest)],
    };
}
