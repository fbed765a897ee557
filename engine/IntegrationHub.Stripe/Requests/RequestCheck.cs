using System.Buffers;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Stripe.Requests;

/// <summary>Finds what would make a request fail to leave, or arrive differently from how it was shown.</summary>
internal static class RequestCheck
{
    private static readonly SearchValues<char> Printable =
        SearchValues.Create([.. Enumerable.Range(0x21, 0x7F - 0x21).Select(static c => (char)c)]);

    private static readonly SearchValues<char> InTarget = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%!$&'()*+,;=:@/?[]");

    /// <summary>Says why a request cannot be sent, or null when it can.</summary>
    public static string? Problem(WireRequest request, Connection connection) =>
        Api(connection.ApiBase) ?? Key(connection) ?? Path(request, connection) ?? Header(request);

    private static string? Api(Uri api) =>
        api.IsAbsoluteUri && (api.Scheme == Uri.UriSchemeHttps || api.Scheme == Uri.UriSchemeHttp)
            ? null
            : "the address of the API has to start with https:// (or http:// for this machine)";

    private static string? Key(Connection connection)
    {
        var key = connection.Credential.Reveal();
        if (string.IsNullOrEmpty(key)) return $"the key of connection \"{connection.Name}\" is empty";
        return key.AsSpan().ContainsAnyExcept(Printable)
            ? $"the key of connection \"{connection.Name}\" holds a line break, a space or a letter"
                + " outside ASCII, which no key has"
            : null;
    }

    private static string? Path(WireRequest request, Connection connection)
    {
        var path = request.Target.Split('?')[0];
        var segments = path.Split('/');
        var whole = segments.Length > 1 && segments[0].Length == 0 && !segments[1..].Any(LeadsElsewhere);
        return whole && !request.Target.AsSpan().ContainsAnyExcept(InTarget)
            ? null
            : $"the path \"{new SecretMask(connection.Credential).Quote(path)}\" has an empty part,"
                + " a part of dots only, or a character that is not escaped, so it could lead to something else";
    }

    private static bool LeadsElsewhere(string segment) =>
        segment.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase) is "" or "." or "..";

    private static string? Header(WireRequest request)
    {
        foreach (var (name, value) in request.Headers)
        {
            if (value.Replace(" ", "", StringComparison.Ordinal).AsSpan().ContainsAnyExcept(Printable))
            {
                return $"the header {name} holds a line break or a letter outside ASCII";
            }
        }

        return null;
    }
}
