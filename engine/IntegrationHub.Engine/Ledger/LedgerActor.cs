namespace IntegrationHub.Engine.Ledger;

/// <summary>Who did something. Until there are access tokens, everybody is local.</summary>
/// <param name="Kind"><c>agent</c>, <c>person</c> or <c>hub</c>.</param>
/// <param name="Name">Which one.</param>
public sealed record LedgerActor(string Kind, string Name)
{
    /// <summary>Whoever previews and calls on this machine.</summary>
    public static LedgerActor LocalAgent { get; } = new("agent", "local");

    /// <summary>Whoever approves and denies on this machine.</summary>
    public static LedgerActor LocalPerson { get; } = new("person", "local");

    /// <summary>The hub itself: it settles what a crash left open, and sees that a proposal has expired.</summary>
    public static LedgerActor Hub { get; } = new("hub", "local");
}
