using System.Net;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Guards;

/// <summary>
/// Keeps web pages away from a hub that listens on this machine only and asks nobody who they are:
/// a name that was made to point here (DNS rebinding) fails on the Host header, a page of another site on its Origin.
/// </summary>
internal static class LoopbackGuard
{
    /// <summary>Why the request is refused; null when it is not.</summary>
    public static HubError? Check(HttpRequest request)
    {
        if (!IsThisMachine(request.Host.Host)) return RequestErrors.WrongHost(request.Host.Value ?? "");
        var origin = request.Headers.Origin.ToString();
        var own = $"{request.Scheme}://{request.Host.Value}";
        return origin.Length == 0 || origin.Equals(own, StringComparison.OrdinalIgnoreCase) ? null : RequestErrors.WrongOrigin(origin);
    }

    // An address written in digits cannot be rebound, so any loopback one will do.
    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
