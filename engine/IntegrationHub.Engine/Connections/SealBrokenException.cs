namespace IntegrationHub.Engine.Connections;

/// <summary>A sealed key does not open, because its row is not as the hub wrote it. Ends the step it happens in; that changed nothing.</summary>
/// <param name="connection">The connection it is of.</param>
internal sealed class SealBrokenException(StoredConnection connection) : Exception($"The connection {connection.Name} does not open.")
{
    /// <summary>The connection it is of.</summary>
    public StoredConnection Connection { get; } = connection;
}
