using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Mcp.Tests.Support;

/// <summary>A service that answers what a test wants, and remembers what reached it.</summary>
internal sealed class FakeService : IServiceTransport
{
    private const string Payment =
        """{"id":"pi_3PqExample","object":"payment_intent","amount":5000,"currency":"usd","status":"succeeded","customer":"cus_Example"}""";

    private readonly List<WireRequest> _sent = [];

    public IReadOnlyList<WireRequest> Writes
    {
        get
        {
            lock (_sent) return [.. _sent.Where(request => request.Method != "GET")];
        }
    }

    public IReadOnlyList<WireRequest> Reads
    {
        get
        {
            lock (_sent) return [.. _sent.Where(request => request.Method == "GET")];
        }
    }

    /// <summary>Whether it remembers nothing, so that what is weighed is not its memory.</summary>
    public bool Forgets { get; set; }

    /// <summary>The answer to a read.</summary>
    public Func<WireRequest, ServiceReply> OnRead { get; set; } = _ => Succeeded(Payment);

    /// <summary>The answer to a write.</summary>
    public Func<ServiceReply> OnWrite { get; set; } = () => Succeeded("""{"id":"re_1Example","object":"refund","amount":2500,"status":"succeeded"}""");

    /// <summary>What happens once a request has come and before it is answered.</summary>
    public Func<CancellationToken, Task>? Before { get; set; }

    public static ServiceReply Succeeded(string json) => new ServiceReply.Succeeded(JsonElement.Parse(json), "req_Example", false);

    public WireRequest Write(ServiceRequest request) =>
        new(request.Method, request.Path, request.Parameters.Count == 0 ? null : request.Parameters.ToJsonString(), []);

    public async Task<ServiceReply> SendAsync(WireRequest request, Connection connection, CancellationToken cancellation)
    {
        if (!Forgets)
        {
            lock (_sent) _sent.Add(request);
        }

        if (Before is { } before) await before(cancellation);
        return request.Method == "GET" ? OnRead(request) : OnWrite();
    }
}
