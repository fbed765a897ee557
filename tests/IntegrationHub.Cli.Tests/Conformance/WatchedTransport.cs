using System.Text.Json.Nodes;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Tests;

namespace IntegrationHub.Cli.Tests.Conformance;

/// <summary>The real transport, with every good answer held against the facts about Stripe's objects.</summary>
internal sealed class WatchedTransport(IServiceTransport transport) : IServiceTransport
{
    private readonly List<string> _differences = [];

    /// <summary>In what the answers so far were not what Stripe says its objects are.</summary>
    public IReadOnlyList<string> Differences => _differences;

    public WireRequest Write(ServiceRequest request) => transport.Write(request);

    public async Task<ServiceReply> SendAsync(WireRequest request, Connection connection, CancellationToken cancellation)
    {
        var reply = await transport.SendAsync(request, connection, cancellation);
        if (reply is ServiceReply.Succeeded { Body: var body })
            _differences.AddRange(StripeFacts.Differences(JsonNode.Parse(body.GetRawText())!.AsObject()));
        return reply;
    }
}
