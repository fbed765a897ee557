using System.Text.Json.Nodes;
using IntegrationHub.Generators.OpenApi;

namespace IntegrationHub.Generators.Skills;

/// <summary>What a skill's front page says of itself between its first two lines of dashes.</summary>
public static class SkillFrontmatter
{
    private const string Fence = "---\n";

    /// <summary>Reads it as the JSON it stands for, with nothing added and nothing left out.</summary>
    /// <param name="page">A front page as <see cref="SkillGenerator"/> makes it.</param>
    /// <exception cref="FormatException">The page does not begin with it.</exception>
    public static JsonObject Read(string page)
    {
        var end = page.StartsWith(Fence, StringComparison.Ordinal) ? page.IndexOf($"\n{Fence}", StringComparison.Ordinal) : -1;
        return end > 0 ? YamlText.Read(page[Fence.Length..(end + 1)])!.AsObject() : throw new FormatException("The page has no frontmatter.");
    }
}
