using IntegrationHub.Engine.Catalog;
using IntegrationHub.Generators.Skills.Pages;

namespace IntegrationHub.Generators.Skills;

/// <summary>The page an agent opens first.</summary>
internal static class FrontPages
{
    private const string NextPage = "starting_after";

    public static SkillPage Of(ToolCatalog catalog, Integration integration)
    {
        var groups = SkillGroups.Of(catalog, integration);
        return new()
        {
            Name = SkillPaths.NameOf(integration),
            Description = SkillDescription.Of(integration.Manifest.Title, groups),
            Service = integration.Manifest.Title,
            Summary = integration.Manifest.Summary,
            ApiVersion = integration.Manifest.ApiVersion,
            Variable = integration.Manifest.Credential.Variable,
            HasPaging = catalog.Tools.Any(tool => tool.Integration.Name == integration.Name
                && tool.Manifest.Fields.Any(field => field.Name == NextPage)),
            Groups = groups,
        };
    }
}
