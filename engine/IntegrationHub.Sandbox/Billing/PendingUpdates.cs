using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>Changes that wait until their invoice is paid (<c>payment_behavior=pending_if_incomplete</c>). Until then everything is as it was.</summary>
internal static class PendingUpdates
{
    private const long PaidWithinSeconds = 23 * 60 * 60;

    /// <summary>What of a subscription a held change takes back.</summary>
    private static readonly string[] Changed =
        ["billing_cycle_anchor", "billing_cycle_anchor_config", "_day", "_renews_at", "status", "trial_end", "trial_start"];

    /// <summary>Keeps how a subscription is before a change.</summary>
    public static Held Remember(Call call, JsonObject subscription) => new(subscription.DeepClone().AsObject(), Clones(call, subscription));

    /// <summary>Says that the change depends on an invoice.</summary>
    public static void Expect(JsonObject subscription, JsonObject invoice) => subscription["_pending"] = new JsonObject { ["invoice"] = invoice.Id() };

    public static bool IsExpected(JsonObject subscription, JsonObject invoice) =>
        subscription["_pending"]?["invoice"]?.GetValue<string>() == invoice.Id();

    /// <summary>Takes a change back and keeps it for when its invoice is paid.</summary>
    public static void Hold(Call call, JsonObject subscription, JsonObject invoice, Held before)
    {
        var pending = new JsonObject
        {
            ["invoice"] = invoice.Id(),
            ["items"] = JsonReading.ArrayOf(Clones(call, subscription)),
            ["expires_at"] = call.Now + PaidWithinSeconds,
            ["fields"] = Fields(subscription),
        };
        invoice["auto_advance"] = false;
        invoice["next_payment_attempt"] = null;
        Put(call, subscription, before.Items, Fields(before.Subscription));
        subscription["_pending"] = pending;
    }

    /// <summary>The invoice of a held change is paid: it is made now.</summary>
    public static void Apply(Call call, JsonObject subscription, JsonObject invoice)
    {
        if (!IsExpected(subscription, invoice))
            return;
        var pending = subscription["_pending"]!.AsObject();
        subscription["_pending"] = null;
        if (pending["items"] is not JsonArray items)
            return;
        Put(call, subscription, [.. items.Select(i => i!.DeepClone().AsObject())], pending["fields"]!.AsObject());
        call.Happened("customer.subscription.pending_update_applied", subscription);
    }

    /// <summary>Nobody has paid in time: the change is forgotten.</summary>
    public static void Expire(Call call, JsonObject subscription)
    {
        var invoice = call.Shop.Edit("invoice", subscription["_pending"]!["invoice"]!.GetValue<string>());
        subscription["_pending"] = null;
        if (invoice.Text("status") == "open")
            InvoiceSteps.Void(call, invoice);
        call.Happened("customer.subscription.pending_update_expired", subscription);
    }

    public static long? ExpiresAt(JsonObject subscription) => subscription["_pending"]?["expires_at"]?.GetValue<long>();

    /// <summary>The held change as it is shown.</summary>
    public static JsonObject? Show(Renderer show, JsonObject subscription)
    {
        if (subscription["_pending"]?["items"] is not JsonArray items)
            return null;
        var (pending, fields) = (subscription["_pending"]!, subscription["_pending"]!["fields"]!);
        JsonNode? Different(string field) => JsonNode.DeepEquals(fields[field], subscription[field]) ? null : fields[field]?.DeepClone();
        return new JsonObject
        {
            ["billing_cycle_anchor"] = Different("billing_cycle_anchor"),
            ["cancel_at_period_end"] = null,
            ["discount"] = null,
            ["discounts"] = null,
            ["expires_at"] = pending["expires_at"]!.DeepClone(),
            ["metadata"] = null,
            ["subscription_items"] = JsonReading.ArrayOf(items.Select(i => show.Show(i!.AsObject()))),
            ["trial_end"] = Different("trial_end"),
            ["trial_from_plan"] = null,
        };
    }

    private static void Put(Call call, JsonObject subscription, IReadOnlyList<JsonObject> items, JsonObject fields)
    {
        foreach (var gone in SubscriptionItems.Of(call.Shop, subscription.Id()).Where(i => !items.Any(k => k.Id() == i.Id())).ToList())
            call.Shop.Replace(new JsonObject { ["id"] = gone.Id(), ["object"] = "subscription_item", ["deleted"] = true });
        foreach (var item in items)
            call.Shop.Replace(item.DeepClone().AsObject());
        foreach (var field in Changed)
            subscription[field] = fields[field]?.DeepClone();
    }

    private static JsonObject Fields(JsonObject subscription) =>
        new(Changed.Select(f => KeyValuePair.Create(f, subscription[f]?.DeepClone())));

    private static List<JsonObject> Clones(Call call, JsonObject subscription) =>
        [.. SubscriptionItems.Of(call.Shop, subscription.Id()).Select(i => i.DeepClone().AsObject())];

    /// <summary>How a subscription was before a change.</summary>
    internal sealed record Held(JsonObject Subscription, IReadOnlyList<JsonObject> Items);
}
