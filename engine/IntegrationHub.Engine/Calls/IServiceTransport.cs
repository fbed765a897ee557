using IntegrationHub.Engine.Connections;

namespace IntegrationHub.Engine.Calls;

/// <summary>The way to a service: how a request is written down, and how it is sent. The seam between hub and wire.</summary>
public interface IServiceTransport
{
    /// <summary>Writes a request exactly as it will be sent, without the credential.</summary>
    WireRequest Write(ServiceRequest request);

    /// <summary>Sends a written request, repeating it where that is safe, and says what came of it. Never throws for an answer, a refusal or a lost connection.</summary>
    /// <param name="request">What <see cref="Write"/> returned.</param>
    /// <param name="connection">Where to, and with which credential.</param>
    /// <param name="cancellation">Stops waiting. A request that had left by then counts as unanswered.</param>
    Task<ServiceReply> SendAsync(WireRequest request, Connection connection, CancellationToken cancellation);
}
