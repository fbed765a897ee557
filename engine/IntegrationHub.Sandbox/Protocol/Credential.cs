using System.Text;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Reads the API key of a request: bearer, or the user name of basic authentication.</summary>
internal static class Credential
{
    /// <summary>The key of a request; anything that is none gets Stripe's 401.</summary>
    public static string Of(string? authorization)
    {
        var key = Read(authorization) ?? throw Unauthorized(
            "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer " +
            "auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for " +
            "details, or we can help at https://support.stripe.com/.");

        if (key.StartsWith("pk_", StringComparison.Ordinal))
        {
            throw Unauthorized(
                "This API call cannot be made with a publishable API key. Please use a secret API key. You can find a " +
                "list of your API keys at https://dashboard.stripe.com/account/apikeys.",
                "secret_key_required");
        }

        var isSecret = key.StartsWith("sk_", StringComparison.Ordinal) || key.StartsWith("rk_", StringComparison.Ordinal);
        if (!isSecret || key.Length < 5 || key.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
            throw Unauthorized($"Invalid API Key provided: {Masked(key)}");
        return key;
    }

    public static bool IsLive(string key) => key.AsSpan(3).StartsWith("live_", StringComparison.Ordinal);

    private static string? Read(string? authorization)
    {
        var space = authorization?.IndexOf(' ', StringComparison.Ordinal) ?? -1;
        if (authorization is null || space < 0)
            return null;

        var value = authorization[(space + 1)..].Trim();
        if (authorization.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            var bytes = new byte[value.Length];
            if (!Convert.TryFromBase64String(value, bytes, out var length))
                return null;
            value = Encoding.UTF8.GetString(bytes, 0, length).Split(':')[0];
        }
        else if (!authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return value.Length == 0 ? null : value;
    }

    /// <summary>Enough of a key to recognise it, never the key: its kind and, when it is long, its last four characters.</summary>
    public static string Masked(string key)
    {
        var shown = key.Length < 16 ? "" : key[^4..];
        var kind = key.Split('_') is [var first, var second, _, ..] && first.Length <= 2 && second.Length <= 4
            ? $"{first}_{second}_"
            : "";
        return Refusals.Clip(kind + new string('*', Math.Clamp(key.Length - kind.Length - shown.Length, 4, 20)) + shown);
    }

    private static StripeErrorException Unauthorized(string message, string? code = null) =>
        new(new StripeError(401, "invalid_request_error", message) { Code = code, WasRunning = false });
}
