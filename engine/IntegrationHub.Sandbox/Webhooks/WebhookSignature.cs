using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace IntegrationHub.Sandbox.Webhooks;

/// <summary>The <c>Stripe-Signature</c> header: HMAC-SHA256 over time and payload. Source: docs.stripe.com/webhooks/signatures (read 2026-11-28).</summary>
internal static class WebhookSignature
{
    public static string Of(string secret, long at, string payload)
    {
        var time = at.ToString(CultureInfo.InvariantCulture);
        var digest = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{payload}"));
        return $"t={time},v1={Convert.ToHexStringLower(digest)}";
    }
}
