namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>What <c>skill.md.hbs</c> can show. A template writes each name with a small first letter.</summary>
public sealed record SkillPage
{
    /// <summary>The skill's name, which is also its folder's.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for and when to use it, at most 1,024 characters.</summary>
    public required string Description { get; init; }

    /// <summary>Whether the front matter also says what OpenClaw reads; the portable skill's does not.</summary>
    public bool IsForOpenClaw { get; init; }

    /// <summary>Where the page comes from.</summary>
    public string MadeBy { get; } = Generators.MadeBy.Sentence;

    /// <summary>What the service is called.</summary>
    public required string Service { get; init; }

    /// <summary>What the service is, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The API version every request names.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The environment variable that may hold the key.</summary>
    public required string Variable { get; init; }

    /// <summary>Whether some tool takes <c>starting_after</c>, the service's way of asking for the next page.</summary>
    public required bool HasPaging { get; init; }

    /// <summary>The groups that have tools, in the manifest's order.</summary>
    public required IReadOnlyList<GroupSection> Groups { get; init; }
}
