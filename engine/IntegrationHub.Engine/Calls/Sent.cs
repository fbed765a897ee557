namespace IntegrationHub.Engine.Calls;

/// <summary>Whether a request that changes something left the hub.</summary>
public enum Sent
{
    /// <summary>Nothing was sent, so nothing changed.</summary>
    No,

    /// <summary>It was sent and answered.</summary>
    Yes,

    /// <summary>It may have been carried out. Asking again with the same confirmation is safe.</summary>
    Unknown,
}
