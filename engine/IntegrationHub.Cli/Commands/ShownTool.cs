using System.Text.Json;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Cli.Commands;

/// <summary>A tool as <c>show</c> prints it.</summary>
internal sealed record ShownTool
{
    /// <summary>Its name.</summary>
    public required string Tool { get; init; }

    /// <summary>The file it comes from.</summary>
    public required string File { get; init; }

    /// <summary>The request it becomes.</summary>
    public required string Request { get; init; }

    /// <summary><c>read</c> or <c>write</c>.</summary>
    public required string Mode { get; init; }

    /// <summary><c>read</c>, <c>write</c> or <c>destructive</c>.</summary>
    public required string Risk { get; init; }

    /// <summary>What it does to the world, in words.</summary>
    public required string Effect { get; init; }

    /// <summary>The permission a restricted key needs, as the service calls it, and read or write.</summary>
    public required string Permission { get; init; }

    /// <summary>Who has to agree, by environment.</summary>
    public required IReadOnlyDictionary<string, string> Policy { get; init; }

    /// <summary>What its first example becomes; null when no example is accepted.</summary>
    public required ExampleRequest? Example { get; init; }

    /// <summary>How much an agent reads that has it described, in bytes of JSON.</summary>
    public required int DescribeBytes { get; init; }

    /// <summary>What it accepts, as JSON Schema 2020-12.</summary>
    public required JsonElement InputSchema { get; init; }
}
