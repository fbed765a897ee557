using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>Stripe's promise that a POST repeated with its key happens once.</summary>
internal sealed class Idempotency
{
    private readonly ConcurrentDictionary<string, byte> _running = new(StringComparer.Ordinal);

    /// <summary>Holds a key while its request runs; a second request with it meanwhile gets Stripe's 409.</summary>
    public IDisposable Enter(string key)
    {
        if (key.Length > 255)
        {
            throw Refusals.Parameter(
                $"Idempotency keys can be at most 255 characters long; this one has {key.Length}.", null);
        }

        return _running.TryAdd(key, 0)
            ? new Running(() => _running.TryRemove(key, out _))
            : throw Error(
                409,
                "There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and " +
                $"the other request is still going through): {Refusals.Clip(key, 255)}. Please try again later.",
                "idempotency_key_in_use");
    }

    /// <summary>A digest of the parameters, the same in whatever order they were sent.</summary>
    public static string Fingerprint(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var text = string.Join('&', pairs
            .OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => $"{Uri.EscapeDataString(p.Key)}={Uri.EscapeDataString(p.Value)}"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>The first answer again, if this is the same request; Stripe's error if it is another.</summary>
    public static Reply Replay(SavedReply saved, string path, string fingerprint, string requestId)
    {
        var otherwise = $"Try using a key other than '{Refusals.Clip(saved.Key, 255)}' if you meant to execute a different request.";
        if (saved.Path != path)
        {
            throw Error(
                400,
                "Keys for idempotent requests can only be used for the same endpoint they were first used for " +
                $"('{path}' vs '{saved.Path}'). {otherwise}");
        }

        if (saved.Fingerprint != fingerprint)
        {
            throw Error(
                400, $"Keys for idempotent requests can only be used with the same parameters they were first used with. {otherwise}");
        }

        return new Reply(saved.Status, requestId, saved.Body) { ReplayOf = saved.RequestId };
    }

    private static StripeErrorException Error(int status, string message, string? code = null) =>
        new(new StripeError(status, "idempotency_error", message) { Code = code, WasRunning = false });

    private sealed class Running(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
