namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>What <c>reference.md.hbs</c> can show: one group. A template writes each name with a small first letter.</summary>
public sealed record ReferencePage
{
    /// <summary>Where the page comes from.</summary>
    public string MadeBy { get; } = Generators.MadeBy.Sentence;

    /// <summary>What the service is called.</summary>
    public required string Service { get; init; }

    /// <summary>What the group is called.</summary>
    public required string Title { get; init; }

    /// <summary>What its tools are about.</summary>
    public required string Summary { get; init; }

    /// <summary>Its tools, sorted by name.</summary>
    public required IReadOnlyList<ToolSection> Tools { get; init; }
}
