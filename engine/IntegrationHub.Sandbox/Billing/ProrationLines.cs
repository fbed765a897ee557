using System.Globalization;
using System.Text.Json.Nodes;

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
        InvoiceItems.AddProration(
            call, subscription, item, price, quantity, -Cost(price, quantity, rest, anchor), rest,
            $"Unused time on {Named(call, price, quantity)} after {Day(at)}", Credited(call, item, rest.End));
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
            call, subscription, item, price, quantity, Cost(price, quantity, billed, anchor), billed,
            $"Remaining time on {Named(call, price, quantity)} after {Day(billed.Start)}");
    }

    /// <summary>A stretch may be all that there is of the item, so it is measured by the regular period that it ends with.</summary>
    private static long Cost(JsonObject price, long quantity, BillingPeriod billed, BillingAnchor anchor) =>
        Prorations.Part(Amounts.Of(price, quantity), Recurrence.Of(price).PeriodAt(anchor, billed.End - 1), billed);

    private static string Named(Call call, JsonObject price, long quantity)
    {
        var name = call.Shop.Find("product", price.Text("product"))?.Text("name") ?? price.Id();
        return quantity == 1 ? name : $"{quantity} × {name}";
    }

    private static string Day(long at) => DateTimeOffset.FromUnixTimeSeconds(at).ToString("dd MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The line by which the period was charged, if it was.</summary>
    private static JsonObject? Credited(Call call, JsonObject item, long end) => call.Shop
        .NewestFirst("line_item", "subscription", item.Text("subscription"))
        .FirstOrDefault(l => l["parent"]?["subscription_item_details"]?["subscription_item"]?.GetValue<string>() == item.Id()
            && l.Integer("amount") > 0
            && l["period"]!.AsObject().Integer("end") == end);
}
