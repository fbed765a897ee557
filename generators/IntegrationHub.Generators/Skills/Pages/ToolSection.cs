namespace IntegrationHub.Generators.Skills.Pages;

/// <summary>Everything a reference page says about one tool. Text is the manifest's own; lists may be empty.</summary>
public sealed record ToolSection
{
    /// <summary>Its name, which is also the heading others link to.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary><c>read</c> or <c>write</c>.</summary>
    public required string Mode { get; init; }

    /// <summary><c>read</c>, <c>write</c> or <c>destructive</c>.</summary>
    public required string Risk { get; init; }

    /// <summary>What it does to the world, in Markdown; empty for a read.</summary>
    public required string Effect { get; init; }

    /// <summary>Whether it needs a preview and a confirmation.</summary>
    public required bool IsWrite { get; init; }

    /// <summary>The request it becomes: <c>POST /v1/refunds</c>.</summary>
    public required string Request { get; init; }

    /// <summary>What comes back, in the service's word.</summary>
    public required string Returns { get; init; }

    /// <summary>The resource that a restricted key needs permission for, in the service's label; the access is the mode.</summary>
    public required string Resource { get; init; }

    /// <summary>The service's own page about it.</summary>
    public required string Docs { get; init; }

    /// <summary>When it is right.</summary>
    public required IReadOnlyList<string> WhenToUse { get; init; }

    /// <summary>When another is right.</summary>
    public required IReadOnlyList<string> AvoidWhen { get; init; }

    /// <summary>What to ask the user first.</summary>
    public required IReadOnlyList<QuestionLine> Questions { get; init; }

    /// <summary>What its preview shows beyond its sentence, in Markdown; empty when that is nothing.</summary>
    public required string Preview { get; init; }

    /// <summary>Its inputs, nested ones after the object they stand in.</summary>
    public required IReadOnlyList<FieldLine> Fields { get; init; }

    /// <summary>The large objects of a long input, which the list only links to.</summary>
    public required IReadOnlyList<FieldPart> Parts { get; init; }

    /// <summary>The demands between its inputs, as Markdown sentences.</summary>
    public required IReadOnlyList<string> Relations { get; init; }

    /// <summary>The cautious values used for what is left out.</summary>
    public required IReadOnlyList<DefaultLine> Defaults { get; init; }

    /// <summary>The service's fields that it leaves out on purpose.</summary>
    public required IReadOnlyList<LeftOutLine> LeftOut { get; init; }

    /// <summary>Sentences and inputs, accepted ones and refused ones.</summary>
    public required IReadOnlyList<ExampleBlock> Examples { get; init; }

    /// <summary>The codes it gives when something its input names does not exist, sorted.</summary>
    public required IReadOnlyList<string> Errors { get; init; }

    /// <summary>Tools that usually come next, as Markdown links.</summary>
    public required IReadOnlyList<string> Followups { get; init; }
}
