using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Engine.Tests.Fakes;

/// <summary>A transport that answers by script and remembers what it was given.</summary>
internal sealed class FakeTransport : IServiceTransport
{
    private readonly Lock _gate = new();
    private readonly List<WireRequest> _sent = [];
    private readonly Queue<ServiceReply> _script = [];

    /// <summary>What a read is answered with.</summary>
    public ServiceReply Read { get; set; } = Replies.Done("""{"id":"pi_1","object":"payment_intent","amount":5000,"currency":"usd","customer":{"id":"cus_1","name":"Ada Example","email":"ada@example.com"}}""");

    /// <summary>What a write is answered with when the script has ended.</summary>
    public ServiceReply Write { get; set; } = Replies.Done("""{"id":"re_1","object":"refund","amount":2500}""");

    /// <summary>Holds every write back until it is done.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>What happens while a write is under way.</summary>
    public Func<Task> During { get; set; } = () => Task.CompletedTask;

    /// <summary>What happens while a read is under way.</summary>
    public Func<Task> DuringRead { get; set; } = () => Task.CompletedTask;

    /// <summary>Everything that changes something and was sent, in order.</summary>
    public IReadOnlyList<WireRequest> Writes
    {
        get
        {
            lock (_gate) return [.. _sent.Where(r => r.Method != "GET")];
        }
    }

    /// <summary>Every read that was sent, in order.</summary>
    public IReadOnlyList<WireRequest> Reads
    {
        get
        {
            lock (_gate) return [.. _sent.Where(r => r.Method == "GET")];
        }
    }

    /// <summary>The idempotency keys of all writes, in order.</summary>
    public IEnumerable<string?> Keys => Writes.Select(w => w.Header("Idempotency-Key"));

    /// <summary>Answers the next writes so.</summary>
    public FakeTransport Then(params IEnumerable<ServiceReply> replies)
    {
        foreach (var reply in replies) _script.Enqueue(reply);
        return this;
    }

    WireRequest IServiceTransport.Write(ServiceRequest request)
    {
        var body = request.Parameters.ToJsonString();
        List<KeyValuePair<string, string>> headers = [new("Stripe-Version", request.ApiVersion)];
        if (request.IdempotencyKey is { } key) headers.Add(new("Idempotency-Key", key));
        return request.Method == "GET" ? new("GET", $"{request.Path}?{body}", null, headers) : new(request.Method, request.Path, body, headers);
    }

    async Task<ServiceReply> IServiceTransport.SendAsync(WireRequest request, Connection connection, CancellationToken cancellation)
    {
        ServiceReply? reply = null;
        lock (_gate)
        {
            _sent.Add(request);
            if (request.Method != "GET") _script.TryDequeue(out reply);
        }

        if (request.Method == "GET")
        {
            await DuringRead();
            return Read;
        }

        await Gate;
        await During();
        return reply ?? Write;
    }
}
