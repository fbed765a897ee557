using IntegrationHub.Engine.Catalog;
using IntegrationHub.Engine.Diagnostics;
using IntegrationHub.Engine.Manifests;

namespace IntegrationHub.Engine.Calls;

/// <summary>Turns a service's errors into the hub's, by the table of <c>integration.yaml</c>.</summary>
internal static class ErrorTable
{
    /// <summary>What a refusal becomes.</summary>
    /// <param name="tool">The tool that was called.</param>
    /// <param name="error">The service's account of it.</param>
    public static HubError Of(Tool tool, ServiceError error)
    {
        var isWrite = tool.Manifest.Mode == EndpointMode.Write;
        var title = tool.Integration.Manifest.Title;
        var advice = Advice(tool, error);
        var clean = Cleaned(error);
        if (isWrite && (error.Status is >= 500 or < 300 || advice?.Becomes == ErrorCodes.OutcomeUnknown))
            return Undecided(tool, $"{title} answered {error.Status}, so it may or may not have happened", clean);

        var words = clean.Message is null ? $"{title} answered {error.Status} without a reason." : $"{title}: {WithStop(clean.Message)}";
        var code = advice?.Becomes ?? ErrorCodes.ServiceError;
        var maybe = isWrite && code == ErrorCodes.IdempotencyConflict;
        var end = (isWrite, maybe) switch
        {
            (false, _) => "It was a read, so nothing changed.",
            (true, true) => "A request with the same idempotency key was sent, and it may have happened.",
            _ => "The request was sent and refused.",
        };
        return new(code, $"{words} {end}", maybe ? Sent.Unknown : Sent.Yes, advice?.Retryable ?? false)
        {
            Field = FieldOf(tool, clean.Param),
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

    /// <summary>A refusal that leaves open what became of an earlier attempt.</summary>
    public static HubError Overshadowed(Tool tool, HubError refusal)
    {
        var reason = refusal.Stripe?.Message is { } message ? $": {message.TrimEnd('.')}" : "";
        return Undecided(tool, $"{tool.Integration.Manifest.Title} answered {refusal.Stripe?.Status}{reason}; an earlier attempt may have happened", refusal.Stripe);
    }

    /// <summary>A request that never left.</summary>
    public static HubError Unsent(ServiceReply.NotSent reply, Tool tool) =>
        new(ErrorCodes.ServiceUnreachable, $"{Sentence(reply.Why)}. Nothing was sent.", Sent.No, reply.Retryable)
        {
            Hint = (reply.Retryable, tool.Manifest.Mode) switch
            {
                (false, _) => null,
                (true, EndpointMode.Write) => "Try again in a moment; the same confirmation still works.",
                _ => "Try again in a moment.",
            },
        };

    /// <summary>A read that was not answered.</summary>
    public static HubError Unanswered(ServiceReply.NoAnswer reply) =>
        new(ErrorCodes.ServiceUnreachable, $"{Sentence(reply.Why)}. It was a read, so nothing changed and repeating is safe.", Sent.Unknown, Retryable: true);

    /// <summary>Whether a refusal means that the key lacks the permission of the tool.</summary>
    public static bool LacksPermission(Tool tool, ServiceError error) => Advice(tool, error)?.LacksPermission == true;

    private static ErrorAdvice? Advice(Tool tool, ServiceError error) =>
        tool.Integration.Manifest.Errors.FirstOrDefault(row => Fits(row.When, error));

    private static bool Fits(ErrorMatch match, ServiceError error) =>
        Same(match.Type, error.Type)
        && Same(match.Code, error.Code)
        && Same(match.DeclineCode, error.DeclineCode)
        && Same(match.Missing, error.Missing)
        && (match.Says is null || error.Message?.Contains(match.Says, StringComparison.Ordinal) == true)
        && (match.Status is null || match.Status == error.Status);

    private static bool Same(string? wanted, string? found) => wanted is null || wanted == found;

    // A service echoes what it was sent, so any part of its answer may hold what must not be printed.
    private static ServiceError Cleaned(ServiceError error) => error with
    {
        Type = Clean(error.Type),
        Code = Clean(error.Code),
        DeclineCode = Clean(error.DeclineCode),
        Param = Clean(error.Param),
        Message = Clean(error.Message),
        Missing = Clean(error.Missing),
        RequestId = Clean(error.RequestId),
    };

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : Quoting.Line(text, 500);

    // A service has its own names for what stands in a path; the caller knows it by the field's name.
    private static string? FieldOf(Tool tool, string? param)
    {
        if (param is null || tool.Manifest.Fields.Any(f => f.Name == param)) return param;
        return tool.Manifest.Request.PathFields is [var only] && !param.Contains('[', StringComparison.Ordinal) ? only : FieldPath(param);
    }

    // Stripe writes line_items[0][price]; the hub writes line_items[0].price.
    private static string FieldPath(string param) =>
        string.Concat(param.Split('[').Select((part, i) => (part.TrimEnd(']'), i) switch
        {
            (var name, 0) => name,
            (var name, _) when name.Length > 0 && name.All(char.IsAsciiDigit) => $"[{name}]",
            (var name, _) => $".{name}",
        }));

    private static string Sentence(string why)
    {
        var text = Quoting.Line(why, 500);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string WithStop(string sentence) => sentence[^1] is '.' or '!' or '?' ? sentence : $"{sentence}.";
}
