using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Policies;

/// <summary>Which calls a part of a policy speaks of. What it leaves empty fits every call; of what it lists, any fits.</summary>
public sealed record PolicyScope
{
    // One bit for each key, so that a number tells which of two scopes is more specific: the first key in which they differ decides.
    private const int Tool = 64, Group = 32, Effect = 16, ModeKey = 8, ConnectionKey = 4, Agent = 2, Environment = 1;

    private const string Nobody = "nobody";

    /// <summary>Tools by name.</summary>
    public IReadOnlyList<string> Tools { get; init; } = [];

    /// <summary>Groups by name.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What a write does.</summary>
    public IReadOnlyList<PolicyEffect> Effects { get; init; } = [];

    /// <summary>Reads or writes; null for both.</summary>
    public EndpointMode? Mode { get; init; }

    /// <summary>Connections by name.</summary>
    public IReadOnlyList<string> Connections { get; init; } = [];

    /// <summary>Agents by name.</summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>Kinds of account.</summary>
    public IReadOnlyList<HubEnvironment> Environments { get; init; } = [];

    /// <summary>How specific it is: the greater, the more. Tool before group before effect before mode, then connection, agent, environment.</summary>
    public int Specificity =>
        Bit(Tools.Count > 0, Tool) + Bit(Groups.Count > 0, Group) + Bit(Effects.Count > 0, Effect) + Bit(Mode is not null, ModeKey)
        + Bit(Connections.Count > 0, ConnectionKey) + Bit(Agents.Count > 0, Agent) + Bit(Environments.Count > 0, Environment);

    /// <summary>Whether it speaks of a call.</summary>
    public bool Fits(PolicyCase asked) =>
        FitsTool(asked.Tool)
        && (Environments.Count == 0 || Environments.Contains(asked.Environment))
        && (Connections.Count == 0 || Connections.Contains(asked.Connection, StringComparer.Ordinal))
        && (Agents.Count == 0 || (asked.By.Kind == "agent" && Agents.Contains(asked.By.Name, StringComparer.Ordinal)));

    /// <summary>Whether it speaks of calls of a tool at all.</summary>
    public bool FitsTool(Catalog.Tool tool) =>
        (Tools.Count == 0 || Tools.Contains(tool.Name, StringComparer.Ordinal))
        && (Groups.Count == 0 || Groups.Contains(tool.Manifest.Group, StringComparer.Ordinal))
        && (Mode is null || Mode == tool.Manifest.Mode)
        && (Effects.Count == 0 || Effects.Any(effect => Has(tool.Manifest, effect)));

    /// <summary>Whether a write of that manifest has an effect.</summary>
    internal static bool Has(EndpointManifest manifest, PolicyEffect effect) => manifest.Mode == EndpointMode.Write && effect switch
    {
        PolicyEffect.MovesMoney => manifest.Effect.MovesMoney,
        PolicyEffect.Irreversible => !manifest.Effect.Reversible,
        _ => manifest.Effect.Notifies != Nobody,
    };

    private static int Bit(bool isSet, int bit) => isSet ? bit : 0;
}
