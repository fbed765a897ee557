using System.Globalization;

namespace IntegrationHub.Sandbox;

/// <summary>The answers of the faults that answer before anything happens.</summary>
internal static class FaultReplies
{
    public static Reply? For(SandboxFault fault, string requestId)
    {
        var error = fault.Kind switch
        {
            FaultKind.RateLimited => new StripeError(429, "invalid_request_error",
                "Request rate limit exceeded. You can learn more about rate limits here https://stripe.com/docs/rate-limits.")
            { Code = "rate_limit" },
            FaultKind.ServerError => new StripeError(500, "api_error", "An unknown error occurred."),
            FaultKind.Unavailable => new StripeError(503, "api_error", "Stripe is temporarily unavailable."),
            FaultKind.LockTimeout => new StripeError(409, "invalid_request_error",
                "This object cannot be accessed right now because another API request or Stripe process is currently accessing it. If you see " +
                "this error intermittently, retry the request.")
            { Code = "lock_timeout" },
            _ => null,
        };
        return error is null ? null : new Reply(error.Status, requestId, StripeApi.Text(error.Body()))
        {
            RetryAfter = fault.Kind == FaultKind.RateLimited && fault.After is { } after
                ? Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture)
                : null,
        };
    }
}
