using System.Net.Http.Headers;
using IntegrationHub.Engine.Calls;
using IntegrationHub.Stripe.Replies;
using IntegrationHub.Stripe.Requests;

namespace IntegrationHub.Stripe.Sending;

/// <summary>Decides whether a request is sent again, and when. The one place that does.</summary>
internal static class RetryRules
{
    /// <summary>Whether to send again.</summary>
    /// <param name="attempt">What the last attempt came to.</param>
    /// <param name="request">
    /// What was sent. A POST without an idempotency key is not sent again once it may have left.
    /// </param>
    /// <param name="deadline">A pause that would outlast it is not begun.</param>
    /// <param name="time">The clock that <c>Retry-After</c> dates are read by.</param>
    public static bool Applies(Attempt attempt, WireRequest request, Deadline deadline, TimeProvider time) =>
        attempt switch
        {
            Attempt.Unsent unsent => unsent.Retryable,
            Attempt.Lost lost => lost.Retryable && request.IsRepeatable(),
            Attempt.Answered { Reply: var reply, Meaning: var meaning } => request.IsRepeatable()
                && MayAnswerOtherwise(reply, meaning)
                && !(RetryAfter(reply.Headers, time) is { } pause && !deadline.Allows(pause)),
            _ => false,
        };

    /// <summary>The pause that Stripe asks for, or null when it names none.</summary>
    public static TimeSpan? RetryAfter(HttpResponseHeaders headers, TimeProvider time)
    {
        var pause = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }

    private static bool MayAnswerOtherwise(RawReply reply, ServiceReply meaning)
    {
        if (reply.Status < 400) return false;
        return reply.Header("Stripe-Should-Retry") switch
        {
            "true" => true,
            "false" => false,
            _ => reply.Status is 429 or >= 500 || IsLock(meaning),
        };
    }

    private static bool IsLock(ServiceReply meaning) =>
        meaning is ServiceReply.Refused { Error: { Status: 409, Code: "lock_timeout" or "idempotency_key_in_use" } };
}
