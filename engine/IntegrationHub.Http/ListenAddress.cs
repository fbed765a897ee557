using System.Net;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Http;

/// <summary>An address to listen on.</summary>
/// <param name="Address">The address: of this machine only, or one that others reach.</param>
/// <param name="Port">The port; any free one when 0.</param>
public sealed record ListenAddress(IPAddress Address, int Port)
{
    /// <summary>Where a hub listens unless it is told otherwise.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>Whether it is https, so that what is said there is encrypted.</summary>
    public bool IsSecure { get; init; }

    /// <summary>The address as a person types it.</summary>
    public string Url => new UriBuilder(IsSecure ? "https" : "http", Address.ToString(), Port).Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>Whether only this machine reaches it.</summary>
    public bool IsOwnMachine => IPAddress.IsLoopback(Address);

    /// <summary>Reads an address.</summary>
    /// <param name="url">A URL such as <see cref="Default"/>.</param>
    /// <returns>The address, or <c>address_not_allowed</c>: neither http nor https, a name instead of digits, or more than host and port.</returns>
    public static HubResult<ListenAddress> Read(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.PathAndQuery != "/")
            return Refused($"\"{RequestErrors.Clip(url)}\" is not an address to listen on; write it as {Default}.");
        var isSecure = uri.Scheme == "https";
        if (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)) return new ListenAddress(IPAddress.Loopback, uri.Port) { IsSecure = isSecure };
        return IPAddress.TryParse(uri.DnsSafeHost, out var address)
            ? new ListenAddress(address, uri.Port) { IsSecure = isSecure }
            : Refused($"\"{RequestErrors.Clip(url)}\" is a name, and a hub listens on an address; write it in digits, or as {uri.Scheme}://0.0.0.0:{uri.Port} for all of this machine.");
    }

    /// <summary>Refuses an address that other machines reach while nobody could be asked who they are.</summary>
    public static HubError NoTokens(ListenAddress address) => Refused(
        $"{address.Url} is reachable from other machines, and there is no access token that works, so nobody could be asked who they are.") with
    {
        Hint = "./hub tokens create --kind agent --name NAME makes one; without --urls the hub listens on this machine only.",
    };

    private static HubError Refused(string sentence) =>
        new(RequestCodes.AddressNotAllowed, $"{sentence} Nothing was started or sent.", Sent.No, Retryable: false)
        {
            Field = "--urls",
            Allowed = ["http://127.0.0.1:PORT", "http://[::1]:PORT", "http://localhost:PORT"],
        };
}
