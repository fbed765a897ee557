using System.Text.Json;
using IntegrationHub.Engine.Calls;

namespace IntegrationHub.Stripe.Replies;

/// <summary>Makes sense of what came back. Only a 2xx with a JSON object is a success.</summary>
/// <param name="host">Who answered, for the sentences.</param>
/// <param name="mask">Keeps secrets out of them.</param>
internal sealed class ReplyReader(string host, SecretMask mask)
{
    private readonly ErrorReader _errors = new(mask);

    /// <summary>Reads one answer.</summary>
    public ServiceReply Read(RawReply reply)
    {
        if (reply.Status is >= 300 and < 400) return Redirect(reply);
        try
        {
            using var json = JsonDocument.Parse(reply.Body);
            return Read(reply, json.RootElement) with { AnsweredAt = reply.Headers.Date };
        }
        catch (JsonException)
        {
            return Unclear(reply, "something that is not JSON");
        }
    }

    private ServiceReply Read(RawReply reply, JsonElement body)
    {
        var requestId = reply.Header("Request-Id");
        var isObject = body.ValueKind == JsonValueKind.Object;
        var error = isObject ? _errors.Read(body, reply.Status, requestId) : null;
        if (error is not null) return new ServiceReply.Refused(error);
        if (reply.Status is < 200 or >= 300) return Unclear(reply, "JSON that is not an error as Stripe writes it");
        if (!isObject) return Unclear(reply, "JSON that is not an object");

        var replayed = string.Equals(reply.Header("Idempotent-Replayed"), "true", StringComparison.OrdinalIgnoreCase);
        return new ServiceReply.Succeeded(body.Clone(), requestId, replayed);
    }

    private ServiceReply.NoAnswer Redirect(RawReply reply)
    {
        var place = reply.Headers.Location is { IsAbsoluteUri: true } to ? mask.Quote(to.Host) : "another path";
        return Unclear(reply, $"a redirect to {place}, which is not followed");
    }

    private ServiceReply.NoAnswer Unclear(RawReply reply, string what) =>
        new($"{host} answered {reply.Status} with {what}");
}
