using System.Globalization;
using System.Security.Authentication;
using IntegrationHub.Stripe.Network;

namespace IntegrationHub.Stripe.Sending;

/// <summary>Says in words why an attempt brought no answer, and whether any of it left.</summary>
internal static class Failure
{
    private const int Megabyte = 1024 * 1024;

    /// <summary>Describes a failure.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="left">Whether a byte was written.</param>
    /// <param name="host">Who was called.</param>
    /// <param name="deadline">The call's clock.</param>
    /// <param name="options">Holds the limits.</param>
    public static Attempt Describe(
        Exception failure, bool left, string host, Deadline deadline, StripeTransportOptions options)
    {
        if (!left && Find<NotConnectedException>(failure) is { } guarded)
        {
            return new Attempt.Unsent(guarded.Message, guarded.Retryable);
        }

        if (failure is OperationCanceledException) return Stopped(left, host, deadline, options);

        var kind = (failure as HttpRequestException)?.HttpRequestError;
        var connecting = kind is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError;
        if (left || !connecting) return Lost(kind, host, options);

        return kind == HttpRequestError.SecureConnectionError
            ? new Attempt.Unsent(
                $"could not connect to {host}: its certificate or its encryption was not accepted",
                Find<AuthenticationException>(failure) is null)
            : new Attempt.Unsent($"could not connect to {host}", true);
    }

    private static Attempt Stopped(bool left, string host, Deadline deadline, StripeTransportOptions options)
    {
        if (deadline.CalledOff)
        {
            return left
                ? new Attempt.Lost($"the call was called off before {host} answered", false)
                : new Attempt.Unsent("the call was called off before anything was sent", true);
        }

        var limit = deadline.Passed ? options.Timeout : options.AttemptTimeout ?? options.Timeout;
        var seconds = limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return left
            ? new Attempt.Lost($"no answer from {host} in {seconds} s", true)
            : new Attempt.Unsent($"could not connect to {host} in {seconds} s", true);
    }

    private static Attempt.Lost Lost(HttpRequestError? kind, string host, StripeTransportOptions options) => kind switch
    {
        HttpRequestError.ConfigurationLimitExceeded =>
            new($"{host} answered with more than {Size(options.MaxReplyBytes)}", false),
        HttpRequestError.InvalidResponse => new($"{host} answered with something that is not HTTP", true),
        _ => new($"the connection to {host} was lost before it answered", true),
    };

    private static string Size(int bytes) => bytes % Megabyte == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Megabyte} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes");

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        while (failure is not null and not T) failure = failure.InnerException;
        return failure as T;
    }
}
