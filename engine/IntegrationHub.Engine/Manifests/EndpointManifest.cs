using System.Text.Json;

namespace IntegrationHub.Engine.Manifests;

/// <summary>One endpoint as its file describes it: checked for shape, not yet for what it refers to.</summary>
public sealed record EndpointManifest
{
    /// <summary>The file's name without its ending: <c>create-refund</c>.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The folder it stands in: <c>refunds</c>.</summary>
    public required string Group { get; init; }

    /// <summary>What it is called in a list.</summary>
    public required string Title { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether it reads or writes.</summary>
    public required EndpointMode Mode { get; init; }

    /// <summary>What it does to the world.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The request it becomes.</summary>
    public required EndpointRequest Request { get; init; }

    /// <summary>The service's name for what comes back: <c>refund</c>, or <c>list of refund</c>.</summary>
    public required string Returns { get; init; }

    /// <summary>The restricted-key permission it needs; read or write follows from the mode.</summary>
    public required string Permission { get; init; }

    /// <summary>Situations in which it is the right tool.</summary>
    public required IReadOnlyList<string> WhenToUse { get; init; }

    /// <summary>Situations in which another tool is right, and which.</summary>
    public IReadOnlyList<string> AvoidWhen { get; init; } = [];

    /// <summary>How people say it.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>What to ask the user first.</summary>
    public IReadOnlyList<Question> AskBefore { get; init; } = [];

    /// <summary>The cautious values used for top-level fields that are left out.</summary>
    public IReadOnlyDictionary<string, JsonElement> SafeDefaults { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The inputs, in the manifest's order.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>The demands between the inputs.</summary>
    public IReadOnlyList<Relation> Rules { get; init; } = [];

    /// <summary>Fields of the service that are left out on purpose.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>How a preview puts it; null for most reads.</summary>
    public PreviewGuide? Preview { get; init; }

    /// <summary>Where the money it is about is found; the first whose amount is there is used.</summary>
    public IReadOnlyList<MoneyPath> Money { get; init; } = [];

    /// <summary>Sentences and the inputs they become.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>Tools that usually come next.</summary>
    public IReadOnlyList<string> Followups { get; init; } = [];

    /// <summary>The service's own page about it.</summary>
    public required string Docs { get; init; }
}
