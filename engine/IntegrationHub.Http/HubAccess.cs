using IntegrationHub.Engine.Access;

namespace IntegrationHub.Http;

/// <summary>Who may use the HTTP surface.</summary>
public sealed record HubAccess
{
    /// <summary>Tells who a caller is by their token. Nobody is asked when null.</summary>
    public AccessGate? Gate { get; init; }

    /// <summary>Whether a token is needed even while there is none. One is needed in any case as soon as there is one.</summary>
    public bool IsTokenNeeded { get; init; }

    /// <summary>The names besides this machine's own by which the hub may be called.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];
}
