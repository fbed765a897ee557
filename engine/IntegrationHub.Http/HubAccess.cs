using IntegrationHub.Engine.Access;
using IntegrationHub.Http.Logs;

namespace IntegrationHub.Http;

/// <summary>Who may use the HTTP surface, and what is noted of it.</summary>
public sealed record HubAccess
{
    /// <summary>Tells who a caller is by their token. Nobody is asked when null.</summary>
    public AccessGate? Gate { get; init; }

    /// <summary>Whether a token is needed even while there is none. One is needed in any case as soon as there is one.</summary>
    public bool IsTokenNeeded { get; init; }

    /// <summary>The names besides this machine's own by which the hub may be called.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>How many requests each caller may send. When null, <see cref="RateLimit.Usual"/> holds for those who are asked for a token, and nothing for others.</summary>
    public RateLimit? Limit { get; init; }

    /// <summary>Whether nobody's requests are counted.</summary>
    public bool IsUnlimited { get; init; }

    /// <summary>How their requests are logged.</summary>
    public RequestLogFormat Log { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
