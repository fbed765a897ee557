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

    /// <summary>The names of the connections to a service that lead to one environment, sorted. Opens none.</summary>
    /// <param name="integration">The service.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<IReadOnlyList<string>> NamesAsync(Integration integration, HubEnvironment environment, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Why a service has no connection at all, so that its tools are not there; null when it has one.</summary>
    /// <param name="integration">The service.</param>
    /// <param name="cancellation">Stops waiting.</param>
    Task<HubError?> MissingAsync(Integration integration, CancellationToken cancellation) => Task.FromResult<HubError?>(null);

    /// <summary>The digest of the key that is used when no connection is named, without opening it.</summary>
    /// <param name="integration">The service.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>The digest; null for the sandbox, or when a connection has to be named.</returns>
    Task<string?> DefaultKeyDigestAsync(Integration integration, CancellationToken cancellation) => Task.FromResult<string?>(null);
}
