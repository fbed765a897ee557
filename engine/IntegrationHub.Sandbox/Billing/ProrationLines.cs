using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The invoice items that a change within a period makes: a credit for what is not used, a charge for what remains.</summary>
internal static class ProrationLines
{
    /// <summary>Gives back what is left of an item's period.</summary>
    /// <param name="call">Whose clock it is.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="item">The item as it was.</param>
    /// <param name="anchor">What the item's periods were counted from.</param>
    /// <param name="at">From when on it is given back, in Unix seconds.</param>
    public static void Credit(Call call, JsonObject subscription, JsonObject item, BillingAnchor anchor, long at)
    {
        var price = SubscriptionItems.PriceOf(call.Shop, item);
        if (SubscriptionItems.IsMetered(price))
            return;
        var (quantity, rest) = (SubscriptionItems.Quantity(item), BillingPeriod.Of(item).From(at));
        if (rest.Seconds == 0)
            return;
        var charged = Charged(call, item, rest.End);
        var amount = charged is [] ? Cost(call, subscription, item, rest, anchor) : Prorations.Part(charged.Sum(Net), PeriodOf(charged[0]), rest);
        InvoiceItems.AddProration(
            call, subscription, item, price, quantity, -amount, rest, $"Unused time on {Named(call, price, quantity)} after {Day(at)}", charged);
    }

    /// <summary>Asks for what is left of an item's period.</summary>
    public static void Charge(Call call, JsonObject subscription, JsonObject item, BillingAnchor anchor, long at) =>
        Charge(call, subscription, item, anchor, BillingPeriod.Of(item).From(at));

    /// <summary>Asks for a stretch of time of an item, at most one period long.</summary>
    public static void Charge(Call call, JsonObject subscription, JsonObject item, BillingAnchor anchor, BillingPeriod billed)
    {
        var price = SubscriptionItems.PriceOf(call.Shop, item);
        if (SubscriptionItems.IsMetered(price) || billed.Seconds == 0)
            return;
        var quantity = SubscriptionItems.Quantity(item);
        InvoiceItems.AddProration(
            call, subscription, item, price, quantity, Cost(call, subscription, item, billed, anchor), billed,
            $"Remaining time on {Named(call, price, quantity)} after {Day(billed.Start)}");
    }

    /// <summary>What a stretch of time of an item costs with the discounts that there are. It may be all that there is of the item, so it is
    /// measured by the regular period that it ends with.</summary>
    private static long Cost(Call call, JsonObject subscription, JsonObject item, BillingPeriod billed, BillingAnchor anchor)
    {
        var price = SubscriptionItems.PriceOf(call.Shop, item);
        var amount = Amounts.Of(price, SubscriptionItems.Quantity(item));
        var line = new DiscountedLine(amount, price.Text("product"), Discounts.Current(call, item));
        var off = DiscountReckoning.Of(call, [line], Discounts.Current(call, subscription), price.Text("currency")!)[0].Sum(d => d.Amount);
        return Prorations.Part(amount - off, Recurrence.Of(price).PeriodAt(anchor, billed.End - 1), billed);
    }

    private static string Named(Call call, JsonObject price, long quantity)
    {
        var name = call.Shop.Find("product", price.Text("product"))?.Text("name") ?? price.Id();
        return quantity == 1 ? name : $"{quantity} × {name}";
    }

    private static string Day(long at) => DateTimeOffset.FromUnixTimeSeconds(at).ToString("dd MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The lines of one bill by which a period was charged as the item is now, if it was.</summary>
    private static List<JsonObject> Charged(Call call, JsonObject item, long end) => call.Shop
        .NewestFirst("line_item", "subscription", item.Text("subscription"))
        .Where(l => l["parent"]?["subscription_item_details"]?["subscription_item"]?.GetValue<string>() == item.Id()
            && l.Integer("amount") > 0
            && PeriodOf(l).End == end
            && WholeQuantity(l) == DecimalType.Shown(item.Integer("quantity"))
            && l["pricing"]?["price_details"]?["price"]?.GetValue<string>() == item.Text("price"))
        .GroupBy(l => l.Text("invoice"))
        .FirstOrDefault()?.Reverse().ToList() ?? [];

    // Lines of a proration, and of a shop that was saved before prices by tiers had a line for each part, bill the whole.
    private static string? WholeQuantity(JsonObject line) => line.Text(InvoiceLineItems.WholeQuantity) ?? line.Text("quantity_decimal");

    private static BillingPeriod PeriodOf(JsonObject line) => new(line["period"]!.AsObject().Integer("start"), line["period"]!.AsObject().Integer("end"));

    /// <summary>What a line came to after its discounts.</summary>
    private static long Net(JsonObject line) =>
        line.Integer("amount") - line["discount_amounts"]!.AsArray().Sum(d => d!.AsObject().Integer("amount"));
}
