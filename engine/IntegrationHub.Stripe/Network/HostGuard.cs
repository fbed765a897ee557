using System.Net;
using System.Net.Sockets;

namespace IntegrationHub.Stripe.Network;

/// <summary>Lets connections through to the allowed hosts only, and to the addresses those names may have.</summary>
internal sealed class HostGuard(StripeTransportOptions options)
{
    /// <summary>Finds the addresses to connect to.</summary>
    /// <param name="api">Where the request wants to go.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <exception cref="NotConnectedException">
    /// It may not go there, or there is no such place. Nothing was sent.
    /// </exception>
    public async Task<IPAddress[]> AddressesAsync(Uri api, CancellationToken cancellation)
    {
        var host = api.IdnHost.Trim('[', ']');
        if (IPAddress.TryParse(host, out var literal) && IPAddress.IsLoopback(literal)) return [literal];

        var local = host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        if (!local) CheckHost(api, host);

        var found = literal is not null ? [literal] : await ResolveAsync(host, cancellation).ConfigureAwait(false);
        if (local) found = [.. found.Where(IPAddress.IsLoopback)];
        else CheckAddresses(host, found);

        return found.Length > 0 ? found : throw new NotConnectedException(
            $"could not connect to {host}: no address is known for this name", retryable: true);
    }

    private void CheckHost(Uri api, string host)
    {
        if (!options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase))
        {
            throw new NotConnectedException(
                $"{host} is not a host that may be called; allowed: {Allowed}",
                retryable: false);
        }

        if (api.Scheme != Uri.UriSchemeHttps)
        {
            throw new NotConnectedException(
                $"{host} may be called by https only, not by {api.Scheme}; allowed: {Allowed}", retryable: false);
        }
    }

    private void CheckAddresses(string host, IPAddress[] found)
    {
        if (Array.Find(found, PrivateAddress.Is) is not { } inside) return;

        throw new NotConnectedException(
            $"{host} leads to {inside}, an address of this machine or of a private network, so it is not called;"
                + $" allowed: {Allowed}",
            retryable: false);
    }

    private async Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
    {
        try
        {
            return await options.Resolve(host, cancellation).ConfigureAwait(false);
        }
        catch (SocketException)
        {
            return [];
        }
    }

    private string Allowed => string.Join(
        ", ",
        options.AllowedHosts.Order(StringComparer.Ordinal)
            .Select(static host => $"https://{host}").Append("this machine"));
}
