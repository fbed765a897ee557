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

    /// <summary>Reckons everything that follows from the items and the way of delivery. To be called after every change of them.</summary>
    public static void Reckon(Call call, JsonObject session)
    {
        var shop = call.Shop;
        var isTrial = IsTrial(session);
        foreach (var found in CheckoutLineItems.Of(shop, session.Id()).ToList())
        {
            var item = shop.Edit(found);
            var price = CheckoutLineItems.Price(shop, item);
            item["amount_subtotal"] = isTrial && price["recurring"] is not null ? 0 : CheckoutLineItems.Amount(item, price);
            item["amount_total"] = item.Integer("amount_subtotal") - item.Integer("amount_discount") + item.Integer("amount_tax");
        }

        session["shipping_cost"] = Shipping(session);
        var items = CheckoutLineItems.Of(shop, session.Id()).ToList();
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
