using System.Text.Json;
using System.Text.RegularExpressions;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Stripe.Replies;

/// <summary>Reads Stripe's account of why it refused: <c>{"error": {"type": …, "code": …, "message": …}}</c>.</summary>
/// <param name="mask">Keeps secrets out of it: Stripe quotes part of a wrong key.</param>
internal sealed partial class ErrorReader(SecretMask mask)
{
    /// <summary>Reads an error.</summary>
    /// <param name="body">The answer, a JSON object.</param>
    /// <param name="status">Its HTTP status.</param>
    /// <param name="requestId">Stripe's name for the request.</param>
    /// <returns>The error, or null when the answer is none.</returns>
    public ServiceError? Read(JsonElement body, int status, string? requestId)
    {
        if (body.TryGetProperty("object", out _) || !body.TryGetProperty("error", out var error)) return null;
        if (error.ValueKind == JsonValueKind.String) return OAuth(body, status, requestId);
        if (error.ValueKind != JsonValueKind.Object) return null;

        var message = Text(error, "message");
        return new ServiceError
        {
            Type = Text(error, "type"),
            Code = Text(error, "code"),
            DeclineCode = Text(error, "decline_code"),
            Param = Text(error, "param"),
            Message = message,
            Missing = message is null ? null : Missing(message),
            RequestId = requestId,
            Status = status,
        };
    }

    private ServiceError OAuth(JsonElement body, int status, string? requestId) => new()
    {
        Code = Text(body, "error"),
        Message = Text(body, "error_description"),
        RequestId = requestId,
        Status = status,
    };

    private string? Text(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return mask.Clean(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: the error stands, only these words are unreadable.
            return null;
        }
    }

    private static string? Missing(string message) => NoSuch().Match(message) is { Success: true } match
        ? WordStart().Replace(match.Groups[1].Value, "_").Replace(' ', '_').ToLowerInvariant()
        : null;

    [GeneratedRegex(@"^No such ([A-Za-z][A-Za-z_. ]{0,60}?)\s*[:;]")]
    private static partial Regex NoSuch();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WordStart();
}
