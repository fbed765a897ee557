using System.Net;
using System.Net.Sockets;
using System.Text;
using IntegrationHub.Cli.Tests.Support;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Connections;

/// <summary>Nobody but the service gets to hear of a key: every way to somewhere else ends before a byte of it leaves, and a server that listens there gets nothing.</summary>
public sealed class EgressTests : IDisposable
{
    private const string Key = "rk_test_51ForNobodyElseToHear00008f3a";

    private readonly KeyHome _home = new();
    private readonly TcpListener _elsewhere = new(IPAddress.IPv6Any, 0) { Server = { DualMode = true } };

    public EgressTests() => _elsewhere.Start();

    private int Port => ((IPEndPoint)_elsewhere.LocalEndpoint).Port;

    public void Dispose()
    {
        _elsewhere.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task An_address_that_the_catalog_does_not_allow_is_refused()
    {
        (await _home.ConnectAsync(Key)).Ok();
        foreach (var command in Commands($"http://elsewhere.invalid:{Port}"))
        {
            var ran = await RunAsync(command);
            Assert.Equal("address_not_allowed", ran.Json.GetProperty("error").GetProperty("code").GetString());
        }

        HeardNothing();
    }

    [Fact]
    public async Task A_catalog_that_leads_elsewhere_is_refused()
    {
        (await _home.ConnectAsync(Key)).Ok();
        var catalog = CatalogWith("baseUrl: https://api.stripe.com", $"baseUrl: https://{Name}");
        foreach (var command in Commands(null))
        {
            var ran = await RunAsync([.. command, "--catalog", catalog]);
            Assert.Equal("bad_catalog", ran.Json.GetProperty("error").GetProperty("code").GetString());
        }

        HeardNothing();
    }

    [Fact]
    public async Task A_name_that_leads_to_a_private_address_is_not_called()
    {
        (await _home.ConnectAsync(Key)).Ok();
        var catalog = CatalogWith("allowedHosts: [api.stripe.com]", $"allowedHosts: [api.stripe.com, {Name}]");
        foreach (var command in Commands($"https://{Name}:{Port}"))
        {
            var error = (await RunAsync([.. command, "--catalog", catalog])).Json.GetProperty("error");
            Assert.Equal(("service_unreachable", "no"), (error.GetProperty("code").GetString(), error.GetProperty("sent").GetString()));
            Assert.Contains(", an address of this machine or of a private network, so it is not called;", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        HeardNothing();
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        (await _home.ConnectAsync(Key)).Ok();
        using var service = new TcpListener(IPAddress.Loopback, 0);
        service.Start();
        using var end = new CancellationTokenSource();
        var redirecting = RedirectAsync(service, end.Token);
        foreach (var command in Commands($"http://127.0.0.1:{((IPEndPoint)service.LocalEndpoint).Port}")) Assert.Equal(1, (await RunAsync(command)).Exit);

        HeardNothing();
        await end.CancelAsync();
        await redirecting;
    }

    // The machine's own name leads to an address of its own.
    private static string Name => Dns.GetHostName().ToLowerInvariant();

    private void HeardNothing()
    {
        Assert.False(_elsewhere.Pending(), "Somebody was connected to.");
        _home.HoldsNowhere(Key);
    }

    // Every command that takes a key out: connecting, testing, reading and previewing.
    private static IEnumerable<string[]> Commands(string? apiBase)
    {
        string[] at = apiBase is null ? ["--json"] : ["--json", "--api-base", apiBase];
        yield return ["connect", "stripe", "--key-stdin", "--name", "another", .. at];
        yield return ["connections", "test", .. at];
        yield return ["call", "stripe_list_customers", "--input", "{}", .. at];
        yield return ["preview", "stripe_create_refund", "--input", """{"payment_intent":"pi_1"}""", .. at];
    }

    private Task<Ran> RunAsync(string[] command) => _home.WithInputAsync(Key + "\n", command);

    private string CatalogWith(string before, string after)
    {
        var folder = Path.Combine(Path.GetDirectoryName(_home.Home)!, "catalog");
        foreach (var file in Directory.GetFiles(Repository.Catalog, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Catalog, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            var text = File.ReadAllText(file);
            if (Path.GetFileName(file) == "integration.yaml") Assert.Contains(before, text, StringComparison.Ordinal);
            File.WriteAllText(copy, Path.GetFileName(file) == "integration.yaml" ? text.Replace(before, after, StringComparison.Ordinal) : text);
        }

        return folder;
    }

    private async Task RedirectAsync(TcpListener service, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                using var client = await service.AcceptTcpClientAsync(cancellation);
                var stream = client.GetStream();
                await stream.ReadAtLeastAsync(new byte[8192], 1, throwOnEndOfStream: false, cancellation);
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:{Port}/v1/customers\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The test has ended.
        }
    }
}
