#if STRIPE_NET
using System.Text;
using global::Stripe;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Stripe.Network;
using IntegrationHub.Stripe.Replies;
using IntegrationHub.Stripe.Requests;
using IntegrationHub.Stripe.Sending;

namespace IntegrationHub.Stripe.StripeNet;

/// <summary>The way to Stripe through Stripe.net. Built only with <c>-p:StripeNet=true</c>.</summary>
/// <remarks>
/// Stripe.net sends; connections, retries and the reading of answers are the same as everywhere. Its own retries and
/// its telemetry are off. It adds two headers that <see cref="Write"/> does not show: <c>User-Agent</c> and
/// <c>X-Stripe-Client-User-Agent</c>, which name Stripe.net and the runtime. Checked against Stripe.net 52.2.0.
/// </remarks>
public sealed class StripeNetTransport : IServiceTransport, IDisposable
{
    private const string ContentType = "Content-Type";

    private readonly HttpClient _client;
    private readonly SystemNetHttpClient _http;
    private readonly StripeSender _sender;

    /// <summary>Makes a transport.</summary>
    /// <param name="options">Where it may go, how long it waits and how often it tries.</param>
    public StripeNetTransport(StripeTransportOptions options)
    {
        _client = GuardedHandler.CreateClient(options);
        _http = new SystemNetHttpClient(_client, maxNetworkRetries: 0, enableTelemetry: false);
        _sender = new StripeSender(options, ExchangeAsync);
    }

    /// <inheritdoc/>
    public WireRequest Write(ServiceRequest request) =>
        RequestWriter.Write(request, "application/x-www-form-urlencoded; charset=utf-8", userAgent: null);

    /// <inheritdoc/>
    public Task<ServiceReply> SendAsync(WireRequest request, Connection connection, CancellationToken cancellation) =>
        _sender.SendAsync(request, connection, cancellation);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _client.Dispose();

    private async Task<RawReply> ExchangeAsync(
        WireRequest request,
        Connection connection,
        CancellationToken cancellation)
    {
        var capture = new ReplyCapture(_http);
        var stripe = new StripeClient(new StripeClientOptions
        {
            ApiKey = connection.Credential.Reveal(),
            ApiBase = connection.ApiBase.Prefix(),
            HttpClient = capture,
        });
        try
        {
            await stripe.RawRequestAsync(
                new HttpMethod(request.Method), request.Target, request.Body, Options(request), cancellation)
                .ConfigureAwait(false);
        }
        catch (Exception) when (capture.Reply is not null)
        {
            // Stripe.net throws for every answer but 200; the answer itself is what counts.
        }

        var reply = capture.Reply!;
        return new RawReply((int)reply.StatusCode, reply.Headers, Encoding.UTF8.GetBytes(reply.Content));
    }

    private static RawRequestOptions Options(WireRequest request)
    {
        var options = new RawRequestOptions();
        foreach (var (name, value) in request.Headers)
        {
            if (name != ContentType) options.AdditionalHeaders[name] = value;
        }

        return options;
    }
}
#endif
