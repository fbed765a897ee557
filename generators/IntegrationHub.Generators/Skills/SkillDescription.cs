using IntegrationHub.Generators.Skills.Pages;
using IntegrationHub.Generators.Words;

namespace IntegrationHub.Generators.Skills;

/// <summary>The sentences by which an agent decides whether a skill is the right one.</summary>
internal static class SkillDescription
{
    /// <summary>The longest description the skill format allows.</summary>
    public const int Limit = 1_024;

    public static string Of(string service, IReadOnlyList<GroupSection> groups)
    {
        var count = groups.Count;
        var text = Sentences(service, groups, count);
        while (text.Length > Limit) text = Sentences(service, groups, --count);
        return text;
    }

    private static string Sentences(string service, IReadOnlyList<GroupSection> groups, int count)
    {
        var topics = groups.Take(count).Select(group => group.Title.ToLowerInvariant());
        var covered = Listing.And(count == groups.Count ? topics : topics.Append("more"));
        var text = $"Looks things up and changes them in {service} through IntegrationHub: {covered}. "
            + $"Use it when somebody asks about or wants something done in {service}. "
            + "Every write is previewed, shown to a person and confirmed before it happens, and happens once.";
        return string.Concat(text.Where(letter => letter is not ('<' or '>')));
    }
}
