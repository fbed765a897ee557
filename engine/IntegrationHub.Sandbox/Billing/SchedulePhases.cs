using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The phases of a schedule: what each bills, and from when to when.</summary>
internal static class SchedulePhases
{
    private const string Blank = """
        {
          "add_invoice_items": [], "application_fee_percent": null, "billing_cycle_anchor": null, "billing_thresholds": null,
          "collection_method": null, "currency": "", "default_payment_method": null, "default_tax_rates": [], "description": null,
          "discounts": [], "end_date": 0, "invoice_settings": null, "items": [], "metadata": {}, "on_behalf_of": null,
          "proration_behavior": "create_prorations", "start_date": 0, "transfer_data": null, "trial_end": null
        }
        """;

    /// <summary>Reads phases that follow one another.</summary>
    /// <param name="call">The request.</param>
    /// <param name="phases">What was sent.</param>
    /// <param name="start">When the first begins, in Unix seconds.</param>
    public static JsonArray Read(Call call, IReadOnlyList<Input> phases, long start)
    {
        var read = new JsonArray();
        foreach (var (phase, i) in phases.Select((p, i) => (p, i)))
        {
            var made = Read(call, phase, start, $"phases[{i}]");
            start = made.Integer("end_date");
            read.Add(made);
        }

        return read;
    }

    /// <summary>One phase that is what a subscription is now.</summary>
    public static JsonObject Of(Call call, JsonObject subscription)
    {
        var items = SubscriptionItems.Of(call.Shop, subscription.Id()).ToList();
        var phase = JsonNode.Parse(Blank)!.AsObject();
        phase["currency"] = subscription.Text("currency");
        phase["start_date"] = items.Min(i => i.Integer("current_period_start"));
        phase["end_date"] = items.Min(i => i.Integer("current_period_end"));
        phase["items"] = JsonReading.ArrayOf(items.Select(i => Item(i.Text("price")!, i["quantity"]?.GetValue<long>(), i["metadata"]!.AsObject())));
        foreach (var same in new[] { "collection_method", "default_payment_method", "description", "metadata" })
            phase[same] = subscription[same]?.DeepClone();
        if (subscription["days_until_due"] is { } days)
            phase["invoice_settings"] = Settings(days.GetValue<long>(), null, null);
        if (subscription.Text("status") == "trialing")
            phase["trial_end"] = subscription["trial_end"]?.DeepClone();
        return phase;
    }

    /// <summary>The shape in which an invoice's settings are shown on a schedule.</summary>
    public static JsonObject Settings(long? daysUntilDue, string? description, string? footer) => new()
    {
        ["account_tax_ids"] = null,
        ["custom_fields"] = null,
        ["days_until_due"] = daysUntilDue,
        ["description"] = description,
        ["footer"] = footer,
        ["issuer"] = new JsonObject { ["type"] = "self" },
    };

    /// <summary>The phases as Stripe shows them: with whole tax rates.</summary>
    public static JsonArray Show(Renderer show, JsonObject schedule)
    {
        var shown = schedule["phases"]!.DeepClone().AsArray();
        foreach (var phase in shown.Select(p => p!.AsObject()))
        {
            phase["default_tax_rates"] = TaxRates.Shown(show, phase["default_tax_rates"]);
            foreach (var billed in phase["items"]!.AsArray().Concat(phase["add_invoice_items"]!.AsArray()).Select(i => i!.AsObject()))
                billed["tax_rates"] = TaxRates.Shown(show, billed["tax_rates"]);
        }

        return shown;
    }

    private static JsonObject Read(Call call, Input input, long start, string path)
    {
        var prices = input.Objects("items").Select((item, i) => SubscriptionItems.PriceOf(call, item, $"{path}[items][{i}]")).ToList();
        if (prices.Count == 0)
            throw Refusals.Missing($"{path}[items]");
        if (input.Object("automatic_tax")?.Boolean("enabled") == true)
            throw Refusals.NotInSandbox($"{path}[automatic_tax][enabled]");
        var phase = JsonNode.Parse(Blank)!.AsObject();
        phase["currency"] = input.Text("currency")?.ToLowerInvariant() ?? prices[0].Text("currency");
        phase["start_date"] = start;
        phase["end_date"] = EndOf(call, input, start, prices, path);
        phase["items"] = JsonReading.ArrayOf(input.Objects("items").Zip(prices).Select((both, i) => Item(call, both.First, both.Second, $"{path}[items][{i}]")));
        phase["add_invoice_items"] = JsonReading.ArrayOf(input.Objects("add_invoice_items").Select((a, i) => Added(call, a, $"{path}[add_invoice_items][{i}]")));
        input.CopyTo(phase, "billing_cycle_anchor", "collection_method", "default_payment_method", "description", "proration_behavior");
        input.MergeMetadata(phase);
        phase["discounts"] = Discounted(call, input, path);
        SubscriptionSettings.WriteTaxRates(call, input, phase, "default_tax_rates", $"{path}[default_tax_rates]");
        if (input.Object("invoice_settings") is { } settings)
            phase["invoice_settings"] = Settings(settings.Integer("days_until_due"), settings.Text("description"), settings.Text("footer"));
        phase["trial_end"] = TrialEnd(call, input, phase, path);
        return phase;
    }

    private static long EndOf(Call call, Input input, long start, List<JsonObject> prices, string path)
    {
        if (input.Has("duration") && input.Has("end_date"))
            throw Refusals.OnlyOne($"{path}[duration]", $"{path}[end_date]");
        var end = input.Object("duration") is { } duration
            ? new Recurrence(duration.Text("interval")!, (int)(duration.Integer("interval_count") ?? 1)).After(start)
            : ScheduleTime.Read(call, input, "end_date") ?? prices.Min(p => Recurrence.Of(p).After(start));
        return end > start
            ? end
            : throw Refusals.Invalid($"The end of a phase must come after its start, which is {start}.", $"{path}[end_date]");
    }

    private static long? TrialEnd(Call call, Input input, JsonObject phase, string path)
    {
        if (input.Boolean("trial") == true)
            return phase.Integer("end_date");
        if (ScheduleTime.Read(call, input, "trial_end") is not { } end)
            return null;
        return end > phase.Integer("start_date") && end <= phase.Integer("end_date")
            ? end
            : throw Refusals.Invalid("`trial_end` must lie within its phase.", $"{path}[trial_end]");
    }

    private static JsonObject Item(Call call, Input input, JsonObject price, string path)
    {
        var metadata = new JsonObject();
        input.MergeMetadata(metadata);
        var item = Item(
            price.Id(),
            SubscriptionItems.IsMetered(price) ? null : input.Integer("quantity") ?? 1,
            metadata["metadata"]?.AsObject() ?? []);
        item["discounts"] = Discounted(call, input, path);
        SubscriptionSettings.WriteTaxRates(call, input, item, "tax_rates", $"{path}[tax_rates]");
        return item;
    }

    /// <summary>The discounts that are planned, checked as far as they can be before the phase begins.</summary>
    private static JsonArray Discounted(Call call, Input input, string path)
    {
        Discounts.Read(call, input, path: $"{path}[discounts]");
        return JsonReading.ArrayOf(input.Objects("discounts").Select(d => new JsonObject
        {
            ["coupon"] = d.Text("coupon"),
            ["discount"] = d.Text("discount"),
            ["promotion_code"] = d.Text("promotion_code"),
        }));
    }

    private static JsonObject Item(string price, long? quantity, JsonObject metadata)
    {
        var item = new JsonObject
        {
            ["billing_thresholds"] = null,
            ["discounts"] = new JsonArray(),
            ["metadata"] = metadata.DeepClone(),
            ["plan"] = price,
            ["price"] = price,
        };
        if (quantity is not null)
            item["quantity"] = quantity;
        item["tax_rates"] = new JsonArray();
        return item;
    }

    private static JsonObject Added(Call call, Input input, string path)
    {
        var metadata = new JsonObject();
        input.MergeMetadata(metadata);
        var added = new JsonObject
        {
            ["discountable"] = input.Boolean("discountable") ?? true,
            ["discounts"] = Discounted(call, input, path),
            ["metadata"] = metadata["metadata"]?.DeepClone() ?? new JsonObject(),
            ["period"] = new JsonObject
            {
                ["end"] = new JsonObject { ["type"] = "phase_end" },
                ["start"] = new JsonObject { ["type"] = "phase_start" },
            },
            ["price"] = SubscriptionInvoices.OneTimePrice(call, input, path).Id(),
            ["quantity"] = input.Integer("quantity") ?? 1,
            ["tax_rates"] = new JsonArray(),
        };
        SubscriptionSettings.WriteTaxRates(call, input, added, "tax_rates", $"{path}[tax_rates]");
        return added;
    }
}
