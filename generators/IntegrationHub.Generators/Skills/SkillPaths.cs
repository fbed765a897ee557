using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Generators.Skills;

/// <summary>Where the pages of a skill go.</summary>
public static class SkillPaths
{
    /// <summary>The page an agent opens first, below the skill's folder.</summary>
    public const string FrontPage = "SKILL.md";

    /// <summary>The page with every error code, below the skill's folder. No group has the name of such a page.</summary>
    public const string ErrorPage = $"{References}/error-codes.md";

    /// <summary>The page with the permissions of a restricted key, below the skill's folder.</summary>
    public const string PermissionPage = $"{References}/permissions.md";

    /// <summary>The page with what holds for every tool, below the skill's folder.</summary>
    public const string LimitsPage = $"{References}/{LimitsFile}";

    internal const string LimitsFile = "limits.md";

    private const string References = "references";

    /// <summary>The skill's name. The catalog's services take payments; one that does not will need a name of its own.</summary>
    public static string NameOf(Integration integration) => $"{integration.Name}-payments";

    /// <summary>The portable skill's folder, below the output folder.</summary>
    public static string FolderOf(Integration integration) => $"skills/{NameOf(integration)}";

    /// <summary>The folder of the same skill for OpenClaw, below the output folder.</summary>
    public static string OpenClawFolderOf(Integration integration) => $"openclaw/{NameOf(integration)}";

    /// <summary>A group's page, below the skill's folder.</summary>
    public static string PageOf(string group) => $"{References}/{group}.md";
}
