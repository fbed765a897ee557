namespace IntegrationHub.Engine.Policies;

/// <summary>What a write does, as a policy speaks of it.</summary>
public enum PolicyEffect
{
    /// <summary>Money moves, or is promised.</summary>
    MovesMoney,

    /// <summary>It cannot be undone.</summary>
    Irreversible,

    /// <summary>Somebody besides the caller hears of it.</summary>
    Notifies,
}
