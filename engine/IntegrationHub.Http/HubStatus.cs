using IntegrationHub.Engine.Calls;
using IntegrationHub.Http.Problems;

namespace IntegrationHub.Http;

/// <summary>The one table from an error's code to an HTTP status.</summary>
public static class HubStatus
{
    /// <summary>The status that goes with a code.</summary>
    /// <param name="code">A code of the hub or of the catalog's error table.</param>
    /// <returns>The status; 422 for a refusal of the service that has no row of its own.</returns>
    public static int Of(string code) => code switch
    {
        ErrorCodes.BadRequest => 400,
        ErrorCodes.TokenRequired or ErrorCodes.TokenRejected => 401,
        ErrorCodes.InsufficientScope => 403,
        ErrorCodes.ApprovalRequired or ErrorCodes.PolicyDenied or ErrorCodes.NotPermitted or ErrorCodes.LimitExceeded => 403,
        RequestCodes.HostNotAllowed or RequestCodes.OriginNotAllowed => 403,
        _ when code.EndsWith("_not_found", StringComparison.Ordinal) => 404,
        RequestCodes.MethodNotAllowed => 405,
        ErrorCodes.ConfirmationMismatch => 409,
        ErrorCodes.ConfirmationExpired => 410,
        RequestCodes.BodyTooLarge => 413,
        RequestCodes.UnsupportedMediaType => 415,
        ErrorCodes.InvalidInput => 422,
        ErrorCodes.MissingConnection or ErrorCodes.ConnectionTampered => 424,
        ErrorCodes.ConfirmationRequired => 428,
        "rate_limited" => 429,
        RequestCodes.InternalError => 500,
        ErrorCodes.ServiceError or ErrorCodes.ServiceUnreachable => 502,
        ErrorCodes.StoreFailed or ErrorCodes.VaultClosed => 503,
        ErrorCodes.OutcomeUnknown => 504,
        _ => 422,
    };
}
