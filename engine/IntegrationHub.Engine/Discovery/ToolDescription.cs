using System.Text.Json;
using System.Text.Json.Nodes;

namespace IntegrationHub.Engine.Discovery;

/// <summary>Everything an agent needs to call a tool well.</summary>
public sealed record ToolDescription
{
    /// <summary>Its name.</summary>
    public required string Tool { get; init; }

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

    /// <summary>What it accepts, as JSON Schema 2020-12.</summary>
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
}
