using System.Net.Http.Headers;
using System.Text;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Engine.Connections;
using IntegrationHub.Stripe.Network;
using IntegrationHub.Stripe.Replies;
using IntegrationHub.Stripe.Requests;
using IntegrationHub.Stripe.Sending;

namespace IntegrationHub.Stripe;

/// <summary>The way to Stripe. Safe to share; connections are kept open between calls.</summary>
public sealed class StripeTransport : IServiceTransport, IDisposable
{
    private static readonly string UserAgent =
        $"IntegrationHub/{typeof(StripeTransport).Assembly.GetName().Version?.ToString(3)}";

    private readonly HttpClient _client;
    private readonly StripeSender _sender;

    /// <summary>Makes a transport.</summary>
    /// <param name="options">Where it may go, how long it waits and how often it tries.</param>
    public StripeTransport(StripeTransportOptions options)
    {
        _client = GuardedHandler.CreateClient(options);
        _sender = new StripeSender(options, ExchangeAsync);
    }

    /// <inheritdoc/>
    public WireRequest Write(ServiceRequest request) =>
        RequestWriter.Write(request, "application/x-www-form-urlencoded", UserAgent);

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
        using var message = new HttpRequestMessage(
            new HttpMethod(request.Method),
            connection.ApiBase.With(request.Target));
        if (request.Body is not null) message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(request.Body));
        foreach (var (name, value) in request.Headers)
        {
            if (message.Headers.TryAddWithoutValidation(name, value)) continue;
            message.Content?.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", connection.Credential.Reveal());
        using var reply = await _client.SendAsync(message, cancellation).ConfigureAwait(false);
        var body = await reply.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        return new RawReply((int)reply.StatusCode, reply.Headers, body);
    }
}
