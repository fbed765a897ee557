using System.Text.Json;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Engine.Inputs;
using IntegrationHub.Engine.Telemetry;

namespace IntegrationHub.Engine.Calls;

/// <summary>Sends reads, for callers and for the present state a preview shows.</summary>
internal sealed class Sender(IServiceTransport transport)
{
    /// <summary>Writes a checked input down as it will be sent.</summary>
    public WireRequest Write(CheckedInput input, string? idempotencyKey) =>
        transport.Write(RequestWriter.Write(input, idempotencyKey));

    /// <summary>Sends a written request.</summary>
    public Task<ServiceReply> SendAsync(WireRequest wire, Connection connection, CancellationToken cancellation) =>
        Watched.SendAsync(wire.Method, Names.Of(connection.Environment), () => transport.SendAsync(wire, connection, cancellation));

    /// <summary>Sends a read and waits for its answer.</summary>
    public async Task<HubResult<CallResult>> ReadAsync(CheckedInput input, Connection connection, CancellationToken cancellation)
    {
        var reply = await SendAsync(Write(input, null), connection, cancellation);
        return reply switch
        {
            ServiceReply.Succeeded done => Result(input, connection, done.Body, done.RequestId, null),
            ServiceReply.Refused refused => ErrorTable.Of(input.Tool, refused.Error),
            ServiceReply.NotSent unsent => ErrorTable.Unsent(unsent, input.Tool),
            ServiceReply.NoAnswer silent => ErrorTable.Unanswered(silent),
            _ => throw new InvalidOperationException($"A transport gave a reply of no known kind: {reply}."),
        };
    }

    /// <summary>A call's result.</summary>
    public static CallResult Result(CheckedInput input, Connection connection, JsonElement body, string? requestId, string? idempotencyKey) => new()
    {
        Tool = input.Tool.Name,
        Environment = Names.Of(connection.Environment),
        Result = body,
        Replayed = false,
        IdempotencyKey = idempotencyKey,
        RequestId = requestId,
        DefaultsApplied = input.DefaultsApplied,
        Coercions = input.Coercions,
        Followups = input.Tool.Manifest.Followups,
    };
}
