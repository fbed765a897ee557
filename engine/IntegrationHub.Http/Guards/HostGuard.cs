using System.Net;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;
using Microsoft.AspNetCore.Http;

namespace IntegrationHub.Http.Guards;

/// <summary>
/// Keeps web pages away: a name that was made to point here (DNS rebinding) fails on the Host header, a page of another site on its Origin.
/// </summary>
/// <param name="names">The names besides this machine's own by which it may be called.</param>
internal sealed class HostGuard(IReadOnlyList<string> names)
{
    private readonly string[] _allowed = ["localhost", "127.0.0.1", "[::1]", .. names];

    /// <summary>Why the request is refused; null when it is not.</summary>
    public HubError? Check(HttpRequest request)
    {
        if (!IsAllowed(request.Host.Host, request.HttpContext.Connection.LocalIpAddress)) return RequestErrors.WrongHost(request.Host.Value ?? "", _allowed);
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOwn(origin, request) ? null : RequestErrors.WrongOrigin(origin);
    }

    // An address written in digits cannot be rebound, so the one that was called will do, and any of this machine only.
    private bool IsAllowed(string host, IPAddress? called) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || names.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (IPAddress.IsLoopback(address) || address.Equals(Plain(called))));

    // Whoever ends TLS in front of the hub has changed the scheme of what the browser sees, never its host.
    private bool IsOwn(string origin, HttpRequest request) =>
        origin.Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
        || (names.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase) && origin.Equals($"https://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
