using System.Net;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Mcp.Http;

/// <summary>
/// Keeps web pages away from a server that listens on this machine only and asks nobody who they are: a name that was
/// made to point here fails on the Host header, a page of another site on its Origin.
/// </summary>
internal static class OwnMachine
{
    public static Refusal? Check(HttpRequest request)
    {
        if (!IsLoopback(request.Host.Host)) return Refusal.Elsewhere("Host");
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0) return null;
        var isOwn = Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLoopback(from.Host) && from.Port == (request.Host.Port ?? from.Port);
        return isOwn ? null : Refusal.Elsewhere("Origin");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
