#if STRIPE_NET
using global::Stripe;

namespace IntegrationHub.Stripe.StripeNet;

/// <summary>
/// Keeps the answer Stripe.net received, so that it is read by the same rules whichever exception Stripe.net makes of
/// it.
/// </summary>
internal sealed class ReplyCapture(IHttpClient inner) : IHttpClient
{
    /// <summary>The answer; null while there is none.</summary>
    public StripeResponse? Reply { get; private set; }

    /// <inheritdoc/>
    public async Task<StripeResponse> MakeRequestAsync(
        StripeRequest request,
        CancellationToken cancellationToken = default)
    {
        Reply = await inner.MakeRequestAsync(request, cancellationToken).ConfigureAwait(false);

        // Stripe.net would print it to standard error.
        Reply.Headers.Remove("Stripe-Notice");
        return Reply;
    }

    /// <inheritdoc/>
    public Task<StripeStreamedResponse> MakeStreamingRequestAsync(
        StripeRequest request,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("No endpoint streams its answer.");
}
#endif
