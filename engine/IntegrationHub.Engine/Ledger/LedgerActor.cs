namespace IntegrationHub.Engine.Ledger;

/// <summary>Who did something: the name of an access token, or <c>local</c> for whoever uses this machine without one.</summary>
/// <param name="Kind"><c>agent</c>, <c>person</c> or <c>hub</c>.</param>
/// <param name="Name">Which one.</param>
public sealed record LedgerActor(string Kind, string Name)
{
    /// <summary>The kind of those who preview and call for somebody.</summary>
    public const string Agent = "agent";

    /// <summary>The kind of those in charge.</summary>
    public const string Person = "person";

    /// <summary>Whoever previews and calls on this machine.</summary>
    public static LedgerActor LocalAgent { get; } = new(Agent, "local");

    /// <summary>Whoever approves and denies on this machine.</summary>
    public static LedgerActor LocalPerson { get; } = new(Person, "local");

    /// <summary>The hub itself: it settles what a crash left open, and sees that a proposal has expired.</summary>
    public static LedgerActor Hub { get; } = new("hub", "local");

    /// <summary>As it is told and kept: <c>agent:shop-bot</c>.</summary>
    public string Text => $"{Kind}:{Name}";

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    public static LedgerActor Read(string text) => text.Split(':', 2) is [var kind, var name] ? new(kind, name) : new(text, "");
}
