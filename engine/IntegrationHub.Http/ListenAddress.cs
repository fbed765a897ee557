using System.Net;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Http;

/// <summary>An address of this machine to listen on.</summary>
/// <param name="Address">The loopback address.</param>
/// <param name="Port">The port; any free one when 0.</param>
public sealed record ListenAddress(IPAddress Address, int Port)
{
    /// <summary>Where a hub listens unless it is told otherwise.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>The address as a person types it.</summary>
    public string Url => new UriBuilder("http", Address.ToString(), Port).Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>Reads an address.</summary>
    /// <param name="url">A URL such as <see cref="Default"/>.</param>
    /// <returns>The address, or <c>address_not_allowed</c>: not http, not of this machine, or more than host and port.</returns>
    public static HubResult<ListenAddress> Read(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme != "http" || uri.PathAndQuery != "/")
            return Refused($"\"{RequestErrors.Clip(url)}\" is not an address to listen on; write it as {Default}.");
        if (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return new ListenAddress(IPAddress.Loopback, uri.Port);
        if (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address))
            return new ListenAddress(address, uri.Port);
        return Refused(
            $"\"{RequestErrors.Clip(url)}\" is reachable from other machines, and the hub does not yet ask anybody who they are; "
            + "it listens on this machine only.");
    }

    private static HubError Refused(string sentence) =>
        new(RequestCodes.AddressNotAllowed, $"{sentence} Nothing was started or sent.", Sent.No, Retryable: false)
        {
            Field = "--urls",
            Allowed = ["http://127.0.0.1:PORT", "http://[::1]:PORT", "http://localhost:PORT"],
        };
}
