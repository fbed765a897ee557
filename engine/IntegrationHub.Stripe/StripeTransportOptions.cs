using System.Net;

namespace IntegrationHub.Stripe;

/// <summary>How requests to Stripe are sent.</summary>
public sealed record StripeTransportOptions
{
    /// <summary>
    /// The only hosts requests may go to, by https; from <c>allowed hosts</c> in <c>integration.yaml</c>. This machine
    /// is always allowed, by http too.
    /// </summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary>
    /// Longest wait for an answer, retries and the pauses between them included. 30 seconds by default.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Longest wait for one attempt. Null, the default: an attempt may take what is left of <see cref="Timeout"/>.
    /// </summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>How often a request is repeated after the first attempt. 2 by default; 0 never repeats.</summary>
    public int MaxRetries { get; init; } = 2;

    /// <summary>
    /// The first pause, about; the next ones double and vary by chance. 0.5 seconds by default. Ignored when Stripe
    /// names the pause itself (<c>Retry-After</c>).
    /// </summary>
    public TimeSpan BaseDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The longest pause. 5 seconds by default. Ignored when Stripe names the pause itself: then only
    /// <see cref="Timeout"/> bounds it.
    /// </summary>
    public TimeSpan MaxDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The largest answer that is read, in bytes. 16 MB by default.</summary>
    public int MaxReplyBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The clock that timeouts, pauses and dates are read from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How a name becomes addresses. Only tests change it.</summary>
    internal Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } =
        static (host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation);
}
