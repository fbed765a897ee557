using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Generators.Skills;

/// <summary>Where the pages of a skill go.</summary>
public static class SkillPaths
{
    /// <summary>The page an agent opens first, below the skill's folder.</summary>
    public const string FrontPage = "SKILL.md";

    /// <summary>The page with every cause of the service's errors, below the skill's folder. No group has this name.</summary>
    public const string ErrorPage = "references/error-codes.md";

    /// <summary>The skill's name. The catalog's services take payments; one that does not will need a name of its own.</summary>
    public static string NameOf(Integration integration) => $"{integration.Name}-payments";

    /// <summary>The skill's folder, below the output folder.</summary>
    public static string FolderOf(Integration integration) => $"skills/{NameOf(integration)}";

    /// <summary>A group's page, below the skill's folder.</summary>
    public static string PageOf(string group) => $"references/{group}.md";
}
