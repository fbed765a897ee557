using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Stripe.Tests.Server;

namespace IntegrationHub.Stripe.Tests.Transport;

/// <summary>What every way to Stripe has to do. Each transport inherits all of it.</summary>
public abstract partial class TransportTests : IAsyncDisposable
{
    private const string Key = "sk_test_theKeyOfTheTests0123456789";
    private const string Customer = """{"id": "cus_1", "object": "customer"}""";

    private readonly List<IAsyncDisposable> _servers = [];
    private readonly List<IDisposable> _transports = [];

    /// <summary>Makes the transport under test.</summary>
    private protected abstract IServiceTransport Create(StripeTransportOptions options);

    private FakeTime Time { get; } = new(TimeSpan.FromSeconds(30));

    private StripeTransportOptions Options => new()
    {
        AllowedHosts = ["files.stripe.com", "api.stripe.com"],
        Time = Time,
    };

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var transport in _transports) transport.Dispose();
        foreach (var server in _servers) await server.DisposeAsync();
    }

    private static ServiceRequest Post(string json = """{"email": "a@b.example"}""", string? key = "key_1") =>
        new("POST", "/v1/customers", JsonNode.Parse(json)!.AsObject(), "2026-07-29.example", key);

    private static ServiceRequest Get(string path = "/v1/customers/cus_1", string json = "{}") =>
        new("GET", path, JsonNode.Parse(json)!.AsObject(), "2026-07-29.example", null);

    private static ServiceRequest Delete() => new("DELETE", "/v1/customers/cus_1", [], "2026-07-29.example", "key_1");

    private static Connection To(Uri api, string key = Key) =>
        new("test", "stripe", HubEnvironment.Test, api, new Secret(key));

    private async Task<ScriptedServer> ServeAsync(params Answer[] answers)
    {
        var server = await ScriptedServer.StartAsync(answers);
        _servers.Add(server);
        return server;
    }

    private VanishingServer Vanish(string? answer)
    {
        var server = new VanishingServer(answer);
        _servers.Add(server);
        return server;
    }

    private IServiceTransport Transport(StripeTransportOptions? options = null)
    {
        var transport = Create(options ?? Options);
        if (transport is IDisposable disposable) _transports.Add(disposable);
        return transport;
    }

    private Task<ServiceReply> SendAsync(
        ScriptedServer server,
        ServiceRequest request,
        StripeTransportOptions? options = null,
        CancellationToken cancellation = default) =>
        SendAsync(server.Address, request, options, cancellation);

    private Task<ServiceReply> SendAsync(
        Uri api,
        ServiceRequest request,
        StripeTransportOptions? options = null,
        CancellationToken cancellation = default)
    {
        var transport = Transport(options);
        return transport.SendAsync(transport.Write(request), To(api), cancellation);
    }

    private static void AssertNotSent(string why, bool retryable, ServiceReply reply) =>
        Assert.Equal(new ServiceReply.NotSent(why, retryable), reply);

    private static void AssertNoAnswer(string why, ServiceReply reply) =>
        Assert.Equal(new ServiceReply.NoAnswer(why), reply);

    private static void AssertCustomer(ServiceReply reply, bool replayed = false)
    {
        var done = Assert.IsType<ServiceReply.Succeeded>(reply);
        Assert.Equal(Customer, done.Body.GetRawText());
        Assert.Equal(replayed, done.Replayed);
    }
}
