using System.CommandLine;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Http;
using IntegrationHub.Http.Tls;

namespace IntegrationHub.Cli.Commands;

/// <summary>The options that say where a hub listens, and how what is said there is kept from others.</summary>
internal sealed class TlsOptions
{
    private readonly Option<string> _urls = new("--urls")
    {
        Description = "Where to listen, http or https, several separated by a semicolon; port 0 takes any free one. Beyond this machine only with access tokens, and encrypted.",
        HelpName = "URL",
        DefaultValueFactory = _ => ListenAddress.Default,
    };

    private readonly Option<string?> _certificate = new(TlsErrors.Certificate) { Description = "The certificate for https, a PEM file: the hub's own first, then those that vouch for it.", HelpName = "FILE" };

    private readonly Option<string?> _key = new(TlsErrors.Key) { Description = "The certificate's private key, a PEM file that not everybody may read.", HelpName = "FILE" };

    private readonly Option<bool> _plain = new(TlsErrors.PlainHttp) { Description = "Listen beyond this machine without encryption, because a proxy in front of the hub ends TLS." };

    public IReadOnlyList<Option> All => [_urls, _certificate, _key, _plain];

    /// <summary>Reads them, or says what doesn't go together.</summary>
    public HubResult<ListenPlan> Read(ParseResult parsed, DateTimeOffset now)
    {
        var addresses = new List<ListenAddress>();
        foreach (var url in parsed.GetValue(_urls)!.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!ListenAddress.Read(url).TryGet(out var address, out var refused)) return refused;
            addresses.Add(address);
        }

        if (!parsed.GetValue(_plain) && addresses.FirstOrDefault(address => !address.IsOwnMachine && !address.IsSecure) is { } open) return TlsErrors.Plain(open);
        switch (parsed.GetValue(_certificate), parsed.GetValue(_key))
        {
            case (null, null):
                return addresses.FirstOrDefault(address => address.IsSecure) is { } bare ? TlsErrors.Needed(bare) : new ListenPlan(addresses, null);
            case (null, _):
                return TlsErrors.Alone(TlsErrors.Key, TlsErrors.Certificate);
            case (_, null):
                return TlsErrors.Alone(TlsErrors.Certificate, TlsErrors.Key);
            case var (certificate, key):
                if (!addresses.Exists(address => address.IsSecure)) return TlsErrors.Unused(addresses[0]);
                return ServerCertificate.Read(certificate, key, now).TryGet(out var read, out var error) ? new ListenPlan(addresses, read) : error;
        }
    }
}
