using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What a checkout session comes to.</summary>
internal static class SessionTotals
{
    /// <summary>The one currency of all items, or a refusal.</summary>
    public static string Currency(List<JsonObject> items, string? asked)
    {
        var currencies = items.Select(i => i.Text("currency")!).Append(asked?.ToLowerInvariant()).OfType<string>().Distinct().ToList();
        return currencies.Count == 1 ? currencies[0] : throw Refusals.Invalid(
            $"All line items of a Checkout Session must have the same currency; these have {string.Join(" and ", currencies)}.", "line_items");
    }

    /// <summary>Reckons everything that follows from the items, the discounts and the way of delivery. To be called after every change of them.</summary>
    public static void Reckon(Call call, JsonObject session)
    {
        var items = CheckoutLineItems.Of(call.Shop, session.Id()).ToList().ConvertAll(call.Shop.Edit);
        var off = DiscountReckoning.Of(
            call, [.. items.Select(i => Line(call, session, i))], SessionDiscounts.Of(session), session.Text("currency")!);
        foreach (var (item, taken) in items.Zip(off))
            Reckon(call, session, item, taken);
        session["shipping_cost"] = Shipping(session);
        var shipping = (session["shipping_cost"] as JsonObject)?.Integer("amount_total") ?? 0;
        session["amount_subtotal"] = items.Sum(i => i.Integer("amount_subtotal"));
        session["amount_total"] = items.Sum(i => i.Integer("amount_total")) + shipping;
        session["total_details"] = new JsonObject
        {
            ["amount_discount"] = items.Sum(i => i.Integer("amount_discount")),
            ["amount_shipping"] = shipping,
            ["amount_tax"] = items.Sum(i => i.Integer("amount_tax")),
        };
    }

    public static bool IsTrial(JsonObject session) => session["_subscription_data"] is JsonObject data
        && (data["trial_period_days"] is not null || data["trial_end"] is not null);

    /// <summary>What the items cost without discounts, tax and delivery.</summary>
    public static long Subtotal(Call call, JsonObject session) =>
        CheckoutLineItems.Of(call.Shop, session.Id()).Sum(i => Amount(call, session, i));

    private static void Reckon(Call call, JsonObject session, JsonObject item, IReadOnlyList<DiscountAmount> taken)
    {
        var (amount, discount) = (Amount(call, session, item), taken.Sum(d => d.Amount));
        var taxes = TaxRates.Reckon(amount - discount, [.. RatesOf(session, item).Select(id => call.Shop.Find("tax_rate", id)!)]);
        item["amount_subtotal"] = amount;
        item["amount_discount"] = discount;
        item["amount_tax"] = taxes.Sum(t => t.Amount);
        item["amount_total"] = amount - discount + taxes.Where(t => !t.IsInclusive).Sum(t => t.Amount);
        item["_discounts"] = JsonReading.ArrayOf(taken.Select(d => d.Shown()));
        item["_taxes"] = JsonReading.ArrayOf(taxes.Select(t => t.Shown()));
    }

    /// <summary>Nothing for what a trial makes free today.</summary>
    private static long Amount(Call call, JsonObject session, JsonObject item)
    {
        var price = CheckoutLineItems.Price(call.Shop, item);
        return IsTrial(session) && price["recurring"] is not null ? 0 : CheckoutLineItems.Amount(item, price);
    }

    private static DiscountedLine Line(Call call, JsonObject session, JsonObject item) =>
        new(Amount(call, session, item), CheckoutLineItems.Price(call.Shop, item).Text("product"), []);

    private static IEnumerable<string> RatesOf(JsonObject session, JsonObject item)
    {
        var own = item["_tax_rates"] as JsonArray ?? (session["_subscription_data"] as JsonObject)?["default_tax_rates"] as JsonArray ?? [];
        return own.Select(id => id!.GetValue<string>());
    }

    /// <summary>The chosen way of delivery, the first one until somebody chooses.</summary>
    private static JsonObject? Shipping(JsonObject session)
    {
        var options = session["shipping_options"]!.AsArray().Select(o => o!.AsObject()).ToList();
        var chosen = options.Find(o => o.Text("shipping_rate") == (session["shipping_cost"] as JsonObject)?.Text("shipping_rate")) ?? options.FirstOrDefault();
        return chosen is null ? null : new JsonObject
        {
            ["amount_subtotal"] = chosen.Integer("shipping_amount"),
            ["amount_tax"] = 0,
            ["amount_total"] = chosen.Integer("shipping_amount"),
            ["shipping_rate"] = chosen.Text("shipping_rate"),
        };
    }
}
