using System.Net;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Catalog;

namespace IntegrationHub.Cli.Composition;

/// <summary>Another address for a service's API: this machine, or a host the manifest allows.</summary>
internal static class ApiBase
{
    /// <summary>Reads the address, or says why it may not be used.</summary>
    public static HubResult<Uri> Read(string text, IEnumerable<Integration> integrations)
    {
        string[] hosts = [.. integrations.SelectMany(i => i.Manifest.AllowedHosts).ToHashSet().Order(StringComparer.Ordinal)];
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https")
            || uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return ConnectionErrors.NotAnAddress(text, hosts);
        if (IsLoopback(uri)) return uri;
        if (!hosts.Contains(uri.Host, StringComparer.OrdinalIgnoreCase)) return ConnectionErrors.HostNotAllowed(uri, hosts);
        return uri.Scheme == "https" ? uri : ConnectionErrors.NotEncrypted(uri);
    }

    public static bool IsLoopback(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(uri.DnsSafeHost, out var address) && IPAddress.IsLoopback(address));
}
