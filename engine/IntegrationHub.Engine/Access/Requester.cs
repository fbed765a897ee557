using IntegrationHub.Engine.Ledger;
using IntegrationHub.Engine.Telemetry;

namespace IntegrationHub.Engine.Access;

/// <summary>Who asks the hub for something, and what they may do.</summary>
/// <param name="Asks">Who previews and calls. A proposal is theirs alone.</param>
/// <param name="Decides">Who approves and denies.</param>
/// <param name="Scopes">What they may do.</param>
public sealed record Requester(LedgerActor Asks, LedgerActor Decides, Scopes Scopes)
{
    /// <summary>Whoever uses this machine: nobody asked who they are, and they may do everything.</summary>
    public static Requester Local { get; } = new(LedgerActor.LocalAgent, LedgerActor.LocalPerson, Scopes.All);

    /// <summary>Which token they showed; null when none was asked for.</summary>
    public string? Token { get; init; }

    /// <summary>Where the hub notes what they asked for and what came of it; nowhere when null.</summary>
    public RequestNotes? Notes { get; init; }

    /// <summary>Whether they may do all of that.</summary>
    public bool May(Scopes scopes) => Scopes.HasFlag(scopes);
}
