using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Engine.Discovery;

/// <summary>What an agent needs to call a tool well, in 6,000 bytes of JSON at most.</summary>
public sealed record ToolDescription
{
    /// <summary>Its name.</summary>
    public required string Tool { get; init; }

    /// <summary>The part of its input that was asked for; null for all of it.</summary>
    public string? Path { get; init; }

    /// <summary>Why it can't be used with the default connection; null when nothing is known against it.</summary>
    public string? Unavailable { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>Its group.</summary>
    public required string Group { get; init; }

    /// <summary><c>read</c> or <c>write</c>.</summary>
    public required string Mode { get; init; }

    /// <summary><c>read</c>, <c>write</c> or <c>destructive</c>.</summary>
    public required string Risk { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>When it is right.</summary>
    public required IReadOnlyList<string> WhenToUse { get; init; }

    /// <summary>When another is right.</summary>
    public required IReadOnlyList<string> AvoidWhen { get; init; }

    /// <summary>What to ask the user first, each with its condition in words.</summary>
    public required IReadOnlyList<string> AskBefore { get; init; }

    /// <summary>The cautious values used for what is left out.</summary>
    public required JsonObject SafeDefaults { get; init; }

    /// <summary>What it accepts, as JSON Schema 2020-12; of a large input only a part, which refuses nothing that the whole accepts.</summary>
    public required JsonElement InputSchema { get; init; }

    /// <summary>Sentences with the inputs they become, and the code of those that are refused.</summary>
    public required IReadOnlyList<ExampleShown> Examples { get; init; }

    /// <summary>What comes back, in the service's word.</summary>
    public required string Returns { get; init; }

    /// <summary>The request it becomes: <c>POST /v1/refunds</c>.</summary>
    public required string Request { get; init; }

    /// <summary>The restricted-key permission it needs: <c>refunds write</c>.</summary>
    public required string Permission { get; init; }

    /// <summary>Tools that usually come next.</summary>
    public required IReadOnlyList<string> Followups { get; init; }

    /// <summary>The service's own page about it.</summary>
    public required string Docs { get; init; }

    /// <summary>Parts of the input that are not shown, with the path that shows each; null when there are none.</summary>
    public IReadOnlyList<MoreShown>? More { get; init; }

    /// <summary>What else was left out to keep it short: <c>2 examples</c>; null when nothing was.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }
}
