using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Stripe.Replies;

namespace IntegrationHub.Stripe.Sending;

/// <summary>Sends a request once and waits for what comes back. Throws when nothing does.</summary>
internal delegate Task<RawReply> Exchange(WireRequest request, Connection connection, CancellationToken cancellation);
