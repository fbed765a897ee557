using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Calls;

/// <summary>Turns a service's errors into the hub's, by the table of <c>integration.yaml</c>.</summary>
internal static class ErrorTable
{
    /// <summary>How a refusal by the service ends.</summary>
    public const string SentAndRefused = "The request was sent and refused.";

    /// <summary>What a refusal becomes.</summary>
    /// <param name="tool">The tool that was called.</param>
    /// <param name="error">The service's account of it.</param>
    public static HubError Of(Tool tool, ServiceError error)
    {
        var clean = error with { Message = error.Message is null ? null : Redaction.Clean(error.Message) };
        var title = tool.Integration.Manifest.Title;
        var advice = tool.Integration.Manifest.Errors.FirstOrDefault(row => Fits(row.When, error));
        var undecided = error.Status >= 500 || advice?.Becomes == ErrorCodes.OutcomeUnknown;
        if (undecided && tool.Manifest.Mode == EndpointMode.Write)
            return Undecided(tool, $"{title} answered {error.Status}, so it may or may not have happened", clean);
        var words = clean.Message is null ? $"{title} answered {error.Status} without a reason." : $"{title}: {Ended(clean.Message)}";
        return new(advice?.Becomes ?? ErrorCodes.ServiceError, $"{words} {SentAndRefused}", Sent.Yes, advice?.Retryable ?? false)
        {
            Field = FieldOf(tool, error.Param),
            Hint = advice?.Hint,
            Stripe = clean,
        };
    }

    /// <summary>A write of which nobody knows yet whether it happened.</summary>
    /// <param name="tool">The tool that was called.</param>
    /// <param name="why">What happened, without its full stop.</param>
    /// <param name="error">The service's account of it, if there is one.</param>
    public static HubError Undecided(Tool tool, string why, ServiceError? error = null) =>
        new(ErrorCodes.OutcomeUnknown, $"{Sentence(why)}. Call {tool.Name} again with the same confirmation to get the first result; it is never done twice.", Sent.Unknown, Retryable: true)
        {
            Hint = "Call again with the same confirmation. Do not make a new preview before the outcome is known.",
            Stripe = error,
        };

    /// <summary>A request that never left.</summary>
    public static HubError Unsent(ServiceReply.NotSent reply) =>
        new(ErrorCodes.ServiceUnreachable, $"{Sentence(reply.Why)}. Nothing was sent.", Sent.No, reply.Retryable)
        {
            Hint = reply.Retryable ? "Try again in a moment; the same confirmation still works." : null,
        };

    /// <summary>A read that was not answered.</summary>
    public static HubError Unanswered(ServiceReply.NoAnswer reply) =>
        new(ErrorCodes.ServiceUnreachable, $"{Sentence(reply.Why)}. It was a read, so nothing changed and repeating is safe.", Sent.Unknown, Retryable: true);

    // A service has its own names for what stands in a path; the caller knows it by the field's name.
    private static string? FieldOf(Tool tool, string? param)
    {
        if (param is null || tool.Manifest.Fields.Any(f => f.Name == param)) return param;
        return tool.Manifest.Request.PathFields is [var only] && !param.Contains('[', StringComparison.Ordinal) ? only : param;
    }

    private static string Ended(string sentence) => sentence is [.., '.' or '!' or '?'] ? sentence : sentence + ".";

    private static bool Fits(ErrorMatch match, ServiceError error) =>
        Same(match.Type, error.Type)
        && Same(match.Code, error.Code)
        && Same(match.DeclineCode, error.DeclineCode)
        && Same(match.Missing, error.Missing)
        && (match.Status is null || match.Status == error.Status);

    private static bool Same(string? wanted, string? found) => wanted is null || wanted == found;

    private static string Sentence(string why) => why.Length == 0 ? why : char.ToUpperInvariant(why[0]) + Redaction.Clean(why[1..]);
}
