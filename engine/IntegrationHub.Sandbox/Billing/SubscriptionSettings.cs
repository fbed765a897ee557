using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What is said of a subscription and costs nothing: how it is collected, when it ends, and words about it.</summary>
internal static class SubscriptionSettings
{
    public const long Day = 24 * 60 * 60;

    /// <summary>Writes what creating and updating have in common.</summary>
    public static void Write(Call call, Input input, JsonObject subscription)
    {
        if (input.Object("automatic_tax")?.Boolean("enabled") == true)
            throw Refusals.NotInSandbox("automatic_tax[enabled]");
        input.CopyTo(subscription, "description", "collection_method", "days_until_due");
        input.MergeMetadata(subscription);
        input.Object("payment_settings")?.CopyTo(
            subscription["payment_settings"]!.AsObject(), "payment_method_types", "save_default_payment_method");
        input.Object("trial_settings")?.Object("end_behavior")?.CopyTo(
            subscription["trial_settings"]!["end_behavior"]!.AsObject(), "missing_payment_method", "billing_cycle_anchor");
        input.Object("invoice_settings")?.CopyTo(subscription["invoice_settings"]!.AsObject(), "custom_fields", "description", "footer");
        WriteTaxRates(call, input, subscription, "default_tax_rates", "default_tax_rates");
        WriteDetails(input, subscription);
        WritePaymentMethod(call, input, subscription);
        WritePendingInterval(call, input, subscription);
        if (subscription.Text("collection_method") == "send_invoice" && subscription["days_until_due"] is null)
            throw Refusals.Invalid("You must pass `days_until_due` when `collection_method` is `send_invoice`.", "days_until_due", "parameter_missing");
    }

    public static void WriteDetails(Input input, JsonObject subscription) => input.Object("cancellation_details")?.CopyTo(
        subscription["cancellation_details"]!.AsObject(), "comment", "feedback");

    /// <summary>Writes the ids of tax rates, when some were sent or all are to go.</summary>
    public static void WriteTaxRates(Call call, Input input, JsonObject target, string field, string path)
    {
        if (input.Has(field))
            target[field] = JsonReading.ArrayOf(TaxRates.Of(call, input.Texts(field), path).Select(r => (JsonNode?)r.Id()));
    }

    /// <summary>Gives the subscription the discounts that were sent. Its items must be there, because a code may ask for a least amount.</summary>
    public static void WriteDiscounts(Call call, Input input, JsonObject subscription)
    {
        if (!input.Has("discounts"))
            return;
        var total = SubscriptionItems.Of(call.Shop, subscription.Id())
            .Sum(i => Amounts.Of(SubscriptionItems.PriceOf(call.Shop, i), SubscriptionItems.Quantity(i)));
        var customer = call.Shop.Find("customer", subscription.Text("customer"));
        Discounts.Apply(call, subscription, Discounts.Read(call, input, customer, subscription.Text("currency"), total));
    }

    /// <summary>Takes the discount off a subscription.</summary>
    public static JsonObject DeleteDiscount(Call call)
    {
        var subscription = call.Shop.Edit(call.Subject(Subscriptions.Type));
        if (Discounts.Current(call, subscription) is not [var first, ..])
            throw Refusals.NoSuch("discount for subscription", subscription.Id(), "id", inPath: true);
        Discounts.Apply(call, subscription, []);
        return call.Shop.Find("discount", first)!;
    }

    /// <summary>Says when the subscription ends by itself. Its items must be there, because an end may be told by their periods.</summary>
    public static void WriteEnd(Call call, Input input, JsonObject subscription)
    {
        if (input.Boolean("cancel_at_period_end") == true && input.Has("cancel_at"))
            throw Refusals.OnlyOne("cancel_at", "cancel_at_period_end");
        if (input.Boolean("cancel_at_period_end") is { } atEnd)
        {
            subscription["cancel_at_period_end"] = atEnd;
            SetEnd(call, subscription, atEnd ? PeriodEnds(call, subscription).Max() : null);
        }
        else if (input.Has("cancel_at"))
        {
            var at = EndOf(call, input, subscription);
            if (at <= call.Now)
                throw Refusals.Invalid("Invalid timestamp: must be in the future", "cancel_at");
            subscription["cancel_at_period_end"] = false;
            SetEnd(call, subscription, at);
        }
    }

    /// <summary>Sets when the subscription ends, or that it does not.</summary>
    public static void SetEnd(Call call, JsonObject subscription, long? at)
    {
        subscription["cancel_at"] = at;
        subscription["canceled_at"] = at is null ? null : call.Now;
        subscription["cancellation_details"]!["reason"] = at is null ? null : "cancellation_requested";
    }

    private static long? EndOf(Call call, Input input, JsonObject subscription)
    {
        if (input.Copy("cancel_at") is not JsonValue sent)
            return null;
        if (!sent.TryGetValue<string>(out var word))
            return sent.GetValue<long>();
        var ends = PeriodEnds(call, subscription);
        return word == "min_period_end" ? ends.Min() : ends.Max();
    }

    private static List<long> PeriodEnds(Call call, JsonObject subscription) =>
        [.. SubscriptionItems.Of(call.Shop, subscription.Id()).Select(i => i.Integer("current_period_end"))];

    private static void WritePaymentMethod(Call call, Input input, JsonObject subscription)
    {
        if (!input.Has("default_payment_method"))
            return;
        var id = input.Text("default_payment_method");
        if (id is not null && call.Shop.Find("payment_method", id)?.Text("customer") != subscription.Text("customer"))
        {
            throw Refusals.Invalid(
                $"The customer does not have a payment method with the ID {Refusals.Clip(id)}. The payment method must be attached to the customer.",
                "default_payment_method",
                "resource_missing");
        }

        subscription["default_payment_method"] = id;
    }

    private static void WritePendingInterval(Call call, Input input, JsonObject subscription)
    {
        if (!input.Has("pending_invoice_item_interval"))
            return;
        var interval = input.Object("pending_invoice_item_interval");
        subscription["pending_invoice_item_interval"] = interval is null ? null : new JsonObject
        {
            ["interval"] = interval.Text("interval"),
            ["interval_count"] = interval.Integer("interval_count") ?? 1,
        };
        subscription["next_pending_invoice_item_invoice"] = NextPendingInvoice(call, subscription);
    }

    /// <summary>When what waits is invoiced next, although the period is not over; null when it waits for that.</summary>
    public static long? NextPendingInvoice(Call call, JsonObject subscription) =>
        subscription["pending_invoice_item_interval"] is JsonObject interval ? Recurrence.Read(interval).After(call.Now) : null;
}
