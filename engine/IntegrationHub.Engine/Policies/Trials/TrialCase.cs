using System.Text.Json;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Policies.Limits;

namespace IntegrationHub.Engine.Policies.Trials;

/// <summary>A call, and what somebody expects a policy to decide on it.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Input">Its input.</param>
/// <param name="Expect">Who should have to agree.</param>
/// <param name="At">Where it stands in its file.</param>
public sealed record TrialCase(string Tool, JsonElement Input, PolicyClass Expect, SourcePosition At)
{
    /// <summary>What it is called.</summary>
    public required string Say { get; init; }

    /// <summary>The name of the rule, limit or list that should decide; any when null.</summary>
    public string? Rule { get; init; }

    /// <summary>What the service is taken to hold.</summary>
    public JsonElement? Present { get; init; }

    /// <summary>What the service is taken to hold besides, by id: the prices that the input names.</summary>
    public IReadOnlyDictionary<string, JsonElement> Reads { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>Where it happens.</summary>
    public HubEnvironment Environment { get; init; }

    /// <summary>The connection's name.</summary>
    public string Connection { get; init; } = "sandbox";

    /// <summary>The agent's name.</summary>
    public string Agent { get; init; } = LedgerActor.LocalAgent.Name;

    internal JsonElement? Looked(WantedRead wanted)
    {
        foreach (var value in wanted.Json.EnumerateObject())
        {
            if (value.Value.ValueKind == JsonValueKind.String && Reads.TryGetValue(value.Value.GetString()!, out var held)) return held;
        }

        return null;
    }
}
