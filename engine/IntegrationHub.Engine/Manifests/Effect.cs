namespace IntegrationHub.Engine.Manifests;

/// <summary>What a write does to the world; with the mode it decides the risk.</summary>
/// <param name="MovesMoney">Whether money moves, or is promised, as a direct result.</param>
/// <param name="Reversible">Whether the same account can undo it with another call.</param>
/// <param name="Notifies">Who hears of it: <c>nobody</c>, <c>customer</c>.</param>
public sealed record Effect(bool MovesMoney, bool Reversible, string Notifies)
{
    /// <summary>The effect of a read: none.</summary>
    public static Effect None { get; } = new(false, true, "nobody");
}
