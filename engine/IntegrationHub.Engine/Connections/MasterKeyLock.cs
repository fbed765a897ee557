namespace IntegrationHub.Engine.Connections;

/// <summary>While it is held nobody else changes the master key.</summary>
/// <param name="held">What is let go of at its end; null when there is nothing to hold.</param>
public sealed class MasterKeyLock(IDisposable? held) : IDisposable
{
    /// <summary>Lets go.</summary>
    public void Dispose() => held?.Dispose();
}
