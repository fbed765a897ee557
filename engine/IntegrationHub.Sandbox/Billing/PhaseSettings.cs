using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What a phase does to a subscription when it begins.</summary>
internal static class PhaseSettings
{
    /// <summary>The parameters by which the first phase makes its subscription.</summary>
    public static Input Start(Call call, JsonObject schedule, JsonObject phase)
    {
        var values = new JsonObject
        {
            ["billing_mode"] = new JsonObject { ["type"] = schedule["billing_mode"]!["type"]!.DeepClone() },
            ["currency"] = phase.Text("currency"),
            ["customer"] = schedule.Text("customer"),
            ["items"] = JsonReading.ArrayOf(phase["items"]!.AsArray().Select(i => Sent(call, schedule, i))),
            ["proration_behavior"] = phase.Text("proration_behavior"),
            ["add_invoice_items"] = JsonReading.ArrayOf(phase["add_invoice_items"]!.AsArray().Select(i => Sent(call, schedule, i))),
        };
        Reduce(call, schedule, phase, values);
        if (phase.Integer("start_date") < call.Now)
            values["backdate_start_date"] = phase.Integer("start_date");
        if (phase.Integer("trial_end") > call.Now)
            values["trial_end"] = phase.Integer("trial_end");
        foreach (var (name, value) in Common(call, schedule, phase))
            values[name] = value?.DeepClone();
        return new Input(values);
    }

    /// <summary>Makes the subscription what a phase says.</summary>
    public static void Apply(Call call, JsonObject schedule, JsonObject phase, string? proration = null)
    {
        var subscription = call.Shop.Edit("subscription", schedule.Text("subscription")!);
        SetEnd(schedule, subscription);
        if (subscription.Text("status") is "incomplete" or "paused")
            return;
        var change = SubscriptionChange.Begin(call, subscription, proration ?? phase.Text("proration_behavior")!);
        foreach (var (name, value) in Common(call, schedule, phase).Where(v => v.Key != "metadata"))
            subscription[name] = value?.DeepClone();
        foreach (var (name, value) in phase["metadata"]!.AsObject())
            subscription["metadata"]![name] = value?.DeepClone();
        ChangeItems(call, schedule, subscription, phase);
        var reduced = new JsonObject();
        Reduce(call, schedule, phase, reduced);
        SubscriptionSettings.WriteTaxRates(call, new Input(reduced), subscription, "default_tax_rates", "default_tax_rates");
        SubscriptionSettings.WriteDiscounts(call, new Input(reduced), subscription);
        SubscriptionInvoices.Add(call, subscription, [.. phase["add_invoice_items"]!.AsArray().Select(a => new Input(Sent(call, schedule, a)))]);
        if (phase.Integer("trial_end") > call.Now)
            SubscriptionTrials.Move(call, subscription, change, phase.Integer("trial_end"));
        var anchor = phase.Text("billing_cycle_anchor") ?? schedule["default_settings"]!.AsObject().Text("billing_cycle_anchor");
        if (anchor == "phase_start" && subscription.Text("status") != "trialing")
            change.StartAnew();
        if (change.Settle() is not null && subscription.Text("collection_method") == "send_invoice")
            SubscriptionPayments.Watch(subscription, call.Shop.Find("invoice", subscription.Text("latest_invoice"))!);
    }

    /// <summary>A schedule that cancels shows on the subscription when that will be.</summary>
    public static void SetEnd(JsonObject schedule, JsonObject subscription)
    {
        var end = schedule.Text("end_behavior") == "cancel" ? ScheduleTime.Phases(schedule)[^1].Integer("end_date") : (long?)null;
        if (end is not null || !subscription.Flag("cancel_at_period_end"))
            subscription["cancel_at"] = end;
    }

    private static void ChangeItems(Call call, JsonObject schedule, JsonObject subscription, JsonObject phase)
    {
        var wanted = phase["items"]!.AsArray().Select(i => i!.AsObject()).ToList();
        var present = SubscriptionItems.Of(call.Shop, subscription.Id()).ToList();
        var kept = present.Where(p => wanted.Exists(w => w.Text("price") == p.Text("price"))).ToList();
        var free = new Queue<JsonObject>(present.Except(kept));
        var changes = new JsonArray();
        foreach (var item in wanted)
        {
            var change = Sent(call, schedule, item);
            var same = kept.Find(k => k.Text("price") == item.Text("price")) ?? (free.Count > 0 ? free.Dequeue() : null);
            if (same is not null)
                change["id"] = same.Id();
            changes.Add(change);
        }

        foreach (var gone in free)
            changes.Add(new JsonObject { ["id"] = gone.Id(), ["deleted"] = true });
        ItemChanges.Apply(call, subscription, [.. changes.Select(c => new Input(c!.AsObject()))], mustBeActive: false);
    }

    /// <summary>What the phase says of the subscription, or else the schedule for all its phases.</summary>
    private static Dictionary<string, JsonNode?> Common(Call call, JsonObject schedule, JsonObject phase)
    {
        var defaults = schedule["default_settings"]!.AsObject();
        var found = new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["metadata"] = phase["metadata"] };
        foreach (var name in new[] { "collection_method", "description" })
            found[name] = phase[name] ?? defaults[name];
        if (found["collection_method"]?.GetValue<string>() == "send_invoice")
        {
            found["days_until_due"] = phase["invoice_settings"]?["days_until_due"] ?? defaults["invoice_settings"]?["days_until_due"]
                ?? JsonValue.Create(30L);
        }

        var method = phase.Text("default_payment_method") ?? defaults.Text("default_payment_method");
        if (method is not null && call.Shop.Find("payment_method", method)?.Text("customer") == schedule.Text("customer"))
            found["default_payment_method"] = JsonValue.Create(method);
        return found;
    }

    /// <summary>An item of a phase as it is sent when a subscription is made or changed.</summary>
    private static JsonObject Sent(Call call, JsonObject schedule, JsonNode? item)
    {
        var sent = new JsonObject();
        foreach (var name in new[] { "price", "quantity", "metadata", "discountable" })
        {
            if (item![name] is { } value)
                sent[name] = value.DeepClone();
        }

        Reduce(call, schedule, item!.AsObject(), sent, "tax_rates");
        return sent;
    }

    /// <summary>Copies the discounts and tax rates that are planned, as far as they can still be had: time cannot be refused anything.</summary>
    private static void Reduce(Call call, JsonObject schedule, JsonObject planned, JsonObject sent, string taxes = "default_tax_rates")
    {
        if (planned["discounts"] is JsonArray { Count: > 0 } discounts)
            sent["discounts"] = JsonReading.ArrayOf(discounts.Where(d => CanBeHad(call, schedule, d!)).Select(d => d!.DeepClone()));
        if (planned[taxes] is JsonArray { Count: > 0 } rates)
            sent[taxes] = JsonReading.ArrayOf(rates.Where(r => call.Shop.Find("tax_rate", r!.GetValue<string>())!.Flag("active")).Select(r => r!.DeepClone()));
    }

    private static bool CanBeHad(Call call, JsonObject schedule, JsonNode discount)
    {
        try
        {
            var input = new Input(new JsonObject { ["discounts"] = new JsonArray(discount.DeepClone()) });
            return Discounts.Read(call, input, call.Shop.Find("customer", schedule.Text("customer"))).Count > 0;
        }
        catch (StripeErrorException)
        {
            return false;
        }
    }
}
