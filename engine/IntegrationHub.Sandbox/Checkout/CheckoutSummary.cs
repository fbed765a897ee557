using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;
using IntegrationHub.Sandbox.Store;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What is bought and what it comes to, as a table.</summary>
internal static class CheckoutSummary
{
    public static Html Table(Shop shop, JsonObject session)
    {
        if (session.Text("mode") == "setup")
            return Html.Nothing;
        var rows = CheckoutLineItems.Of(shop, session.Id()).Select(i => Item(shop, i)).ToList();
        var details = session["total_details"]!.AsObject();
        Add("Discount", -details.Integer("amount_discount"));
        if (session["shipping_cost"] is JsonObject shipping)
            rows.Add(Row(ShippingName(shop, shipping), Money(session, shipping.Integer("amount_subtotal"))));
        Add("Tax", details.Integer("amount_tax"));
        return Html.Of(
            $"""
            <table>
            <thead><tr><th scope="col">What</th><th scope="col">Amount</th></tr></thead>
            <tbody>
            {Html.Join(rows)}</tbody>
            <tfoot><tr><th scope="row">{(SessionTotals.IsTrial(session) ? "Due today" : "Total")}</th><th>{Money(session, session.Integer("amount_total"))}</th></tr></tfoot>
            </table>
            {Trial(session)}
            """);

        void Add(string name, long amount)
        {
            if (amount != 0)
                rows.Add(Row(name, Money(session, amount)));
        }
    }

    public static string Money(JsonObject session, long amount) => Currencies.Format(amount, session.Text("currency")!);

    public static string ShippingName(Shop shop, JsonObject option)
    {
        var rate = shop.Find("shipping_rate", option.Text("shipping_rate"))!;
        return rate.Text("display_name") ?? "Delivery";
    }

    private static Html Item(Shop shop, JsonObject item)
    {
        var price = CheckoutLineItems.Price(shop, item);
        var rate = price["recurring"] is null ? "" : $" ({Amounts.Rate(price)})";
        return Row($"{item.Integer("quantity")} × {item.Text("description")}{rate}", Currencies.Format(item.Integer("amount_subtotal"), item.Text("currency")!));
    }

    private static Html Row(string name, string amount) => Html.Of($"<tr><td>{name}</td><td>{amount}</td></tr>\n");

    private static Html Trial(JsonObject session)
    {
        if (session["_subscription_data"] is not JsonObject data || !SessionTotals.IsTrial(session))
            return Html.Nothing;
        return data["trial_period_days"] is not null
            ? Html.Of($"<p>{data.Integer("trial_period_days")} days are free.</p>\n")
            : Html.Of($"<p>It is free until {DateTimeOffset.FromUnixTimeSeconds(data.Integer("trial_end")):d MMMM yyyy}.</p>\n");
    }
}
