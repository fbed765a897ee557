using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>One error as Stripe words it: the HTTP status and what goes under <c>error</c>.</summary>
internal sealed record StripeError(int Status, string Type, string Message)
{
    public string? Code { get; init; }

    public string? Param { get; init; }

    /// <summary>More members of the body: <c>decline_code</c>, <c>charge</c>, <c>payment_intent</c> …</summary>
    public JsonObject? More { get; init; }

    /// <summary>The object that is not there; null when the error is about something else.</summary>
    public MissingObject? Missing { get; init; }

    /// <summary>True when the request had begun to run: its answer is then kept under the idempotency key.</summary>
    public bool WasRunning { get; init; } = true;

    /// <summary>True when what the request did so far stays: a declined charge is remembered.</summary>
    public bool KeepsEffects { get; init; }

    public JsonObject Body()
    {
        var error = new JsonObject();
        if (Code is not null)
            error["code"] = Code;
        if (Code is not null)
            error["doc_url"] = "https://stripe.com/docs/error-codes/" + Code.Replace('_', '-');
        error["message"] = Message;
        if (Param is not null)
            error["param"] = Param;
        foreach (var (name, value) in More ?? [])
            error[name] = value?.DeepClone();
        error["type"] = Type;
        return new JsonObject { ["error"] = error };
    }
}
