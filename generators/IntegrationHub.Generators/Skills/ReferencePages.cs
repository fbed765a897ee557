using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Wording;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Templates;

namespace IntegrationHub.Generators.Skills;

/// <summary>The pages that a skill's front page names: one for each group, and three about all of them.</summary>
internal static class ReferencePages
{
    /// <summary>The pages, with paths below the skill's folder.</summary>
    public static IReadOnlyList<GeneratedFile> Of(ToolCatalog catalog, Integration integration, TemplateSet templates)
    {
        var missing = new MissingThings(catalog, integration);
        return
        [
            new(SkillPaths.ErrorPage, templates.Render(TemplateNames.ErrorCodes, Errors(integration))),
            new(SkillPaths.LimitsPage, templates.Render(TemplateNames.Limits, Limits(integration))),
            new(SkillPaths.PermissionPage, templates.Render(TemplateNames.Permissions, Permissions(catalog, integration))),
            .. SkillGroups.Of(catalog, integration).Select(group =>
                new GeneratedFile(group.Page, templates.Render(TemplateNames.Reference, Group(group, integration, catalog, missing)))),
        ];
    }

    private static ErrorPage Errors(Integration integration) =>
        new(integration.Manifest.Title, HubErrorRows.All, ErrorSections.Of(integration.Manifest));

    private static LimitsPage Limits(Integration integration) => new(
        integration.Manifest.Title,
        LeftOutLines.Of(integration.Manifest.LeftOut),
        [.. integration.Manifest.MinimumCharges.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new ChargeRow(pair.Key, pair.Value, new Money(pair.Value, pair.Key).ToString()))]);

    private static PermissionPage Permissions(ToolCatalog catalog, Integration integration) => new(
        integration.Manifest.Title, integration.Manifest.Credential.Variable, PermissionRows.Of(catalog, integration));

    private static ReferencePage Group(GroupSection group, Integration integration, ToolCatalog catalog, MissingThings missing) => new()
    {
        Service = integration.Manifest.Title,
        Title = group.Title,
        Summary = group.Summary,
        Tools = [.. group.Tools.Select(row => ToolSections.Of(catalog.Find(row.Name)!, catalog, missing))],
    };
}
