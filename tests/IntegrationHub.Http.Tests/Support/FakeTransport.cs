using System.Text.Json;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Http.Tests.Support;

/// <summary>A service that answers what a test wants, and remembers what reached it.</summary>
internal sealed class FakeTransport : IServiceTransport
{
    private const string Payment =
        """{"id":"pi_3PqExample","object":"payment_intent","amount":5000,"currency":"usd","status":"succeeded","customer":"cus_Example"}""";

    private readonly List<WireRequest> _sent = [];

    public IReadOnlyList<WireRequest> Sent => _sent;

    public IEnumerable<WireRequest> Writes => _sent.Where(r => r.Method != "GET");

    /// <summary>The answer to a read.</summary>
    public Func<ServiceReply> OnRead { get; set; } = () => Succeeded(Payment);

    /// <summary>The answer to a write.</summary>
    public Func<ServiceReply> OnWrite { get; set; } = () => Succeeded("""{"id":"re_1Example","object":"refund","amount":2500}""");

    public static ServiceReply Succeeded(string json) =>
        new ServiceReply.Succeeded(JsonDocument.Parse(json).RootElement, "req_Example", false);

    public static ServiceReply Refused(int status, string? type = null, string? code = null, string? missing = null) =>
        new ServiceReply.Refused(new ServiceError { Status = status, Type = type, Code = code, Missing = missing, RequestId = "req_Refused" });

    public WireRequest Write(ServiceRequest request) =>
        new(request.Method, request.Path, request.Parameters.Count == 0 ? null : request.Parameters.ToJsonString(), []);

    public Task<ServiceReply> SendAsync(WireRequest request, Connection connection, CancellationToken cancellation)
    {
        lock (_sent) _sent.Add(request);
        return Task.FromResult(request.Method == "GET" ? OnRead() : OnWrite());
    }
}
