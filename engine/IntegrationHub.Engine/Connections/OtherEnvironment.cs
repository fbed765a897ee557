using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Engine.Connections;

/// <summary>Says of an id that belongs to the other environment which connections lead there.</summary>
internal static class OtherEnvironment
{
    // A catalog gives this code to a service's words for it.
    private const string Mismatch = "environment_mismatch";

    /// <summary>An error of a call, with the way to where the id lives when that is what is wrong with it.</summary>
    /// <param name="error">The error.</param>
    /// <param name="connections">All connections.</param>
    /// <param name="integration">The service.</param>
    /// <param name="used">The connection that the call went over.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public static async Task<HubError> PointAsync(
        HubError error, IConnections connections, Integration integration, Connection used, CancellationToken cancellation)
    {
        if (error.Code != Mismatch) return error;
        var other = used.Environment == HubEnvironment.Live ? HubEnvironment.Test : HubEnvironment.Live;
        var names = await connections.NamesAsync(integration, other, cancellation);
        return error with { Hint = $"{error.Hint} {Way(integration.Name, Names.Of(other), names)}".TrimStart(), Allowed = names.Count > 0 ? names : null };
    }

    private static string Way(string integration, string environment, IReadOnlyList<string> names) => names.Count == 0
        ? $"No connection to {integration} is {environment}; with a key of that kind, ./hub connect {integration} makes one."
        : $"{string.Join(", ", names)} {(names.Count == 1 ? "is" : "are")} {environment}: --connection {names[0]}, or \"connection\" in a request.";
}
