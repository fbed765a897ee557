using System.Diagnostics;
using System.Net;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.EndToEnd;

/// <summary>A hub that speaks TLS itself, with a certificate made for the test.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class TlsTests : IDisposable
{
    private readonly Workplace _place = new();
    private readonly string _certificate;
    private readonly string _key;

    public TlsTests()
    {
        (_certificate, _key) = (_place.File("hub.pem"), _place.File("hub.key"));
        var now = TimeProvider.System.GetUtcNow();
        using var made = Make("localhost", now.AddDays(-1), now.AddDays(1));
        Keep(made);
    }

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Over_TLS_it_answers_and_says_to_come_back_only_so_and_shows_its_key_nowhere()
    {
        using var hub = _place.Start("serve", "--urls", "https://127.0.0.1:0", "--tls-cert", _certificate, "--tls-key", _key, "--allowed-hosts", "hub.example", "--log", "json");
        var line = await hub.LineAsync();
        var url = line.Split(' ')[3];
        Assert.StartsWith("https://127.0.0.1:", url, StringComparison.Ordinal);
        using var client = Client();

        foreach (var (host, strict) in new[] { ("hub.example", "max-age=31536000"), ("localhost", null) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{url}/v1/tools/search?q=refund") { Headers = { Host = host } };
            var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(strict, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
        }

        // A page of the hub's own, seen over https, is no stranger; plain HTTP to the same port is nobody.
        using var own = new HttpRequestMessage(HttpMethod.Get, $"{url}/v1/tools") { Headers = { { "Origin", url } } };
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(own)).StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(url.Replace("https", "http", StringComparison.Ordinal))));

        await hub.SignalAsync("TERM");
        var ended = await hub.EndAsync();
        Assert.Equal(0, ended.Exit);
        Assert.DoesNotContain("hub.key", line + ended.Out + ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", line + ended.Out + ended.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Node_takes_it_for_what_its_certificate_says_and_not_without_it()
    {
        using var hub = _place.Start("serve", "--urls", "https://127.0.0.1:0", "--tls-cert", _certificate, "--tls-key", _key);
        var url = (await hub.LineAsync()).Split(' ')[3].Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

        Assert.Equal("200", await NodeAsync(url, _certificate));
        Assert.Equal("DEPTH_ZERO_SELF_SIGNED_CERT", await NodeAsync(url, ""));
    }

    [Fact]
    public async Task A_plain_address_beyond_this_machine_is_refused_until_it_is_said_that_a_proxy_ends_TLS()
    {
        var error = (await _place.HubAsync("serve", "--urls", "http://127.0.0.1:0;http://0.0.0.0:5080", "--json")).Refused(
            "address_not_allowed",
            "http://0.0.0.0:5080 is reachable from other machines without encryption, so access tokens and everything else would travel in the clear. Nothing was started or sent.",
            exit: 2);

        Assert.Equal(
            "Give the hub a certificate, --urls https://0.0.0.0:5080 --tls-cert FILE --tls-key FILE; or say that a proxy in front of it ends TLS: --plain-http.",
            error.GetProperty("hint").GetString());
        (await _place.HubAsync("serve", "--urls", "https://0.0.0.0:0", "--tls-cert", _certificate, "--tls-key", _key, "--json")).Refused(
            "address_not_allowed",
            "https://0.0.0.0:0 is reachable from other machines, and there is no access token that works, so nobody could be asked who they are. Nothing was started or sent.");
    }

    [Fact]
    public async Task What_does_not_go_together_is_said()
    {
        const string Nothing = "Nothing was started or sent.";
        await RefusedAsync($"https://127.0.0.1:0 needs a certificate and its key. {Nothing}", "--urls", "https://127.0.0.1:0");
        await RefusedAsync($"--tls-cert is given without --tls-key; a certificate is nothing without its key. {Nothing}", "--urls", "https://127.0.0.1:0", "--tls-cert", _certificate);
        await RefusedAsync($"--tls-key is given without --tls-cert; a certificate is nothing without its key. {Nothing}", "--tls-key", _key);
        await RefusedAsync($"--tls-cert is given, and no address of --urls begins with https. {Nothing}", "--tls-cert", _certificate, "--tls-key", _key);
    }

    [Fact]
    public async Task A_certificate_or_key_that_is_none_is_told_with_its_file_and_never_its_contents()
    {
        const string Nothing = "Nothing was started or sent.";
        await File.WriteAllTextAsync(_place.File("other.pem"), "no certificate\n");
        await FilesAsync($"{_place.File("other.pem")} holds no certificate in PEM, which begins with -----BEGIN CERTIFICATE-----. {Nothing}", _place.File("other.pem"), _key);
        await FilesAsync($"--tls-key {_place.File("gone.key")} can't be read: Could not find file '{_place.File("gone.key")}'. {Nothing}", _certificate, _place.File("gone.key"));

        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await SecretAsync("other.key", other.ExportPkcs8PrivateKeyPem());
        await FilesAsync($"{_place.File("other.key")} does not hold the private key, in PEM, of the first certificate in {_certificate}. {Nothing}", _certificate, _place.File("other.key"));
        await SecretAsync("sealed.key", other.ExportEncryptedPkcs8PrivateKeyPem("password", new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        await FilesAsync($"The key in {_place.File("sealed.key")} is encrypted, and a hub starts without anybody who types a password. {Nothing}", _certificate, _place.File("sealed.key"));

        File.SetUnixFileMode(_key, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await FilesAsync($"The key in {_key} can be read by everybody on this machine (its mode is 0644), so it is not used. {Nothing}", _certificate, _key);

        using var old = Make("localhost", new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2025, 2, 1, 0, 0, 0, TimeSpan.Zero));
        Keep(old);
        await FilesAsync($"The certificate in {_certificate} is valid from 2025-01-01 00:00 UTC to 2025-02-01 00:00 UTC, and not now. {Nothing}", _certificate, _key);
    }

    private static async Task<string> NodeAsync(string url, string trusted)
    {
        var node = Path.Combine(Repository.Root, "tests", "node", "mcp", "node_modules", "node", "bin", "node");
        Assert.True(File.Exists(node), "Node is not installed. Run: npm ci --prefix tests/node/mcp");
        var start = new ProcessStartInfo(node, ["-e", $"fetch('{url}/healthz').then(a => console.log(a.status), e => console.log(e.cause.code))"]) { RedirectStandardOutput = true };
        start.Environment["NODE_EXTRA_CA_CERTS"] = trusted;
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Trim();
    }

    private static X509Certificate2 Make(string name, DateTimeOffset from, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(from, until);
    }

    private void Keep(X509Certificate2 made)
    {
        File.WriteAllText(_certificate, made.ExportCertificatePem());
        using var key = made.GetECDsaPrivateKey()!;
        File.WriteAllText(_key, key.ExportPkcs8PrivateKeyPem());
        File.SetUnixFileMode(_key, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task SecretAsync(string name, string pem)
    {
        await File.WriteAllTextAsync(_place.File(name), pem);
        File.SetUnixFileMode(_place.File(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    // Trusts the one certificate and no other, names as they are.
    private HttpClient Client()
    {
        var trusted = X509CertificateLoader.LoadCertificate(X509Certificate2.CreateFromPem(File.ReadAllText(_certificate)).RawData).Thumbprint;
        return new(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == trusted });
    }

    private static Task FilesAsync(string message, string certificate, string key) =>
        RefusedAsync(message, "--urls", "https://127.0.0.1:0", "--tls-cert", certificate, "--tls-key", key);

    private static async Task RefusedAsync(string message, params string[] arguments) =>
        (await Here.RunAsync(["serve", "--json", .. arguments])).Refused("certificate_refused", message, exit: 2);
}
