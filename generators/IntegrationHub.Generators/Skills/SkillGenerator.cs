using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Templates;

namespace IntegrationHub.Generators.Skills;

/// <summary>Two skill folders for each service, a portable one and one for OpenClaw: a front page, and the pages it names.</summary>
public static class SkillGenerator
{
    /// <summary>Makes the pages of every service.</summary>
    public static IEnumerable<GeneratedFile> Generate(ToolCatalog catalog, TemplateSet templates) =>
        catalog.Integrations.SelectMany(integration => Folders(catalog, integration, templates));

    /// <summary>The portable skill of one service, with paths below its folder: the front page first, then those it names.</summary>
    public static IReadOnlyList<GeneratedFile> Portable(ToolCatalog catalog, Integration integration, TemplateSet templates) =>
        [.. Pages(FrontPages.Of(catalog, integration), ReferencePages.Of(catalog, integration, templates), templates)];

    // An installed skill is a folder that stands alone, so OpenClaw's has the reference pages too.
    private static IEnumerable<GeneratedFile> Folders(ToolCatalog catalog, Integration integration, TemplateSet templates)
    {
        var references = ReferencePages.Of(catalog, integration, templates);
        var front = FrontPages.Of(catalog, integration);
        return
        [
            .. Folder(SkillPaths.FolderOf(integration), front, references, templates),
            .. Folder(SkillPaths.OpenClawFolderOf(integration), front with { IsForOpenClaw = true }, references, templates),
        ];
    }

    private static IEnumerable<GeneratedFile> Folder(
        string folder, SkillPage front, IEnumerable<GeneratedFile> references, TemplateSet templates) =>
        Pages(front, references, templates).Select(page => page with { Path = $"{folder}/{page.Path}" });

    private static IEnumerable<GeneratedFile> Pages(SkillPage front, IEnumerable<GeneratedFile> references, TemplateSet templates) =>
        references.Prepend(new(SkillPaths.FrontPage, templates.Render(TemplateNames.Skill, front)));
}
