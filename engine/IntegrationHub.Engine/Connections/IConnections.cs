using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Connections;

/// <summary>The accounts the hub may use.</summary>
public interface IConnections
{
    /// <summary>Finds a connection, and gets it ready if it has to be started first.</summary>
    /// <param name="integration">The service it has to be for.</param>
    /// <param name="name">Its name; the only one, or the default, when null.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The connection, or <c>missing_connection</c>; nothing was sent either way.</returns>
    Task<HubResult<Connection>> GetAsync(Integration integration, string? name, CancellationToken cancellation);
}
