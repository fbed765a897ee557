using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.McpTools;
using IntegrationHub.Generators.OpenApi;
using IntegrationHub.Generators.Skills;
using IntegrationHub.Generators.Templates;

namespace IntegrationHub.Generators.LlmsText;

/// <summary>The list of pages that a model reads first.</summary>
public static class LlmsTextGenerator
{
    /// <summary>Where the list goes.</summary>
    public const string Path = "llms.txt";

    /// <summary>Makes the list.</summary>
    public static GeneratedFile Generate(ToolCatalog catalog, TemplateSet templates)
    {
        List<PageLink> skills = [], references = [];
        foreach (var integration in catalog.Integrations)
        {
            var folder = SkillPaths.FolderOf(integration);
            var title = integration.Manifest.Title;
            skills.Add(new(title, $"{folder}/{SkillPaths.FrontPage}", integration.Manifest.Summary));
            skills.Add(new(
                $"{title}, for OpenClaw",
                $"{SkillPaths.OpenClawFolderOf(integration)}/{SkillPaths.FrontPage}",
                "The same pages, with the front matter OpenClaw reads."));
            references.AddRange(SkillGroups.Of(catalog, integration).Select(group =>
                new PageLink($"{title}: {group.Title}", $"{folder}/{group.Page}", group.Summary)));
            references.Add(new(
                $"{title}: error codes", $"{folder}/{SkillPaths.ErrorPage}", "What each refusal means and what to do."));
            references.Add(new(
                $"{title}: permissions", $"{folder}/{SkillPaths.PermissionPage}", "What a restricted key needs for which tools."));
            references.Add(new(
                $"{title}: limits", $"{folder}/{SkillPaths.LimitsPage}", "What every tool leaves out, and the least charges."));
        }

        PageLink[] machines =
        [
            new("OpenAPI, YAML", OpenApiFiles.YamlPath, "The hub's HTTP API, with a preview and a call for each tool."),
            new("OpenAPI, JSON", OpenApiFiles.JsonPath, "The same document."),
            new("MCP tools", McpToolList.Path, "Each tool's name, description, input schema and annotations."),
        ];
        return new(Path, templates.Render(TemplateNames.LlmsText, new LlmsPage(skills, references, machines)));
    }
}
