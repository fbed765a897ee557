using System.Net;

namespace IntegrationHub.Stripe.Network;

/// <summary>Tells addresses of this machine and of private networks from those of the internet.</summary>
internal static class PrivateAddress
{
    private static readonly IPNetwork[] Ranges =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3", "::/127",
            "64:ff9b:1::/48", "fc00::/7", "fe80::/10", "ff00::/8",
        }.Select(static range => IPNetwork.Parse(range)),
    ];

    /// <summary>
    /// Whether nothing on the internet has this address. Source: the IANA special-purpose registries.
    /// </summary>
    public static bool Is(IPAddress address)
    {
        var real = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Ranges.Any(range => range.Contains(real));
    }
}
