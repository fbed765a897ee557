using System.Globalization;
using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What a payer may change of a cart: quantities, further items and the way of delivery.</summary>
internal static class CartForm
{
    /// <summary>The form; nothing when nothing can be changed, or a payment has begun.</summary>
    public static Html Show(Call call, JsonObject session)
    {
        if (IsFixed(session))
            return Html.Nothing;
        var fields = CheckoutLineItems.Of(call.Shop, session.Id()).SelectMany(Quantity)
            .Concat(Optional(session).Select(o => More(call, session, o)))
            .Concat(Deliveries(call, session))
            .ToList();
        return fields.Count == 0 ? Html.Nothing : Html.Of(
            $"""
            <form method="post">
            {Html.Join(fields)}{PageFields.Button("update", "Update", isSecond: true)}</form>

            """);
    }

    /// <summary>Does what was sent of it.</summary>
    /// <returns>What was wrong; null when nothing was.</returns>
    public static string? Apply(Call call, JsonObject session, PageForm form)
    {
        if (IsFixed(session))
            return null;
        foreach (var item in CheckoutLineItems.Of(call.Shop, session.Id()).ToList())
        {
            if (form["quantity_" + item.Id()] is { } text && SetQuantity(call, item, text) is { } error)
                return error;
        }

        if (form["action"] == "update")
            Choose(call, session, form);
        if (form["shipping_rate"] is { } rate)
        {
            if (!session["shipping_options"]!.AsArray().Any(o => o!.AsObject().Text("shipping_rate") == rate))
                return "Choose one of the ways of delivery.";
            session["shipping_cost"]!["shipping_rate"] = rate;
        }

        SessionTotals.Reckon(call, session);
        return null;
    }

    /// <summary>True when a payment of the present total has begun.</summary>
    public static bool IsFixed(JsonObject session) =>
        session.Text("mode") == "setup" || session.Text("_subscription") is not null || session.Text("invoice") is not null;

    private static IEnumerable<Html> Quantity(JsonObject item)
    {
        if (item["adjustable_quantity"] is JsonObject adjustable && adjustable.Flag("enabled"))
        {
            yield return PageFields.Number(
                "quantity_" + item.Id(), $"Quantity of {item.Text("description")}", item.Integer("quantity"), adjustable.Integer("minimum"),
                adjustable.Integer("maximum"));
        }
    }

    private static IEnumerable<JsonObject> Optional(JsonObject session) => (session["optional_items"] as JsonArray ?? []).Select(o => o!.AsObject());

    private static Html More(Call call, JsonObject session, JsonObject option)
    {
        var price = call.Shop.Find("price", option.Text("price"))!;
        var name = call.Shop.Find("product", price.Text("product"))?.Text("name");
        return PageFields.Checkbox(
            "add_" + price.Id(),
            $"Add {option.Integer("quantity")} × {name} for {Currencies.Format(Amounts.Of(price, option.Integer("quantity")), price.Text("currency")!)}",
            Chosen(call, session, option) is not null);
    }

    private static JsonObject? Chosen(Call call, JsonObject session, JsonObject option) =>
        CheckoutLineItems.Of(call.Shop, session.Id()).FirstOrDefault(i => i.Flag("_is_optional") && i.Text("price") == option.Text("price"));

    private static IEnumerable<Html> Deliveries(Call call, JsonObject session)
    {
        var options = session["shipping_options"]!.AsArray().Select(o => o!.AsObject()).ToList();
        if (options.Count > 1)
        {
            yield return PageFields.Select(
                "shipping_rate",
                "Delivery",
                options.Select(o => (o.Text("shipping_rate")!,
                    $"{CheckoutSummary.ShippingName(call.Shop, o)}, {CheckoutSummary.Money(session, o.Integer("shipping_amount"))}")),
                session["shipping_cost"]!.AsObject().Text("shipping_rate"));
        }
    }

    private static string? SetQuantity(Call call, JsonObject item, string text)
    {
        if (item["adjustable_quantity"] is not JsonObject adjustable || !adjustable.Flag("enabled"))
            return null;
        var (least, most) = (adjustable.Integer("minimum"), adjustable.Integer("maximum"));
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) || quantity < least || quantity > most)
            return $"The quantity of {item.Text("description")} must be a whole number from {least} to {most}.";
        CheckoutLineItems.SetQuantity(call.Shop, call.Shop.Edit(item), quantity);
        return null;
    }

    private static void Choose(Call call, JsonObject session, PageForm form)
    {
        foreach (var option in Optional(session))
        {
            var (isWanted, present) = (form["add_" + option.Text("price")] is not null, Chosen(call, session, option));
            if (isWanted && present is null)
            {
                var price = call.Shop.Find("price", option.Text("price"))!;
                var item = CheckoutLineItems.Add(call, session, price, option.Integer("quantity"));
                item["adjustable_quantity"] = option["adjustable_quantity"]?.DeepClone();
                item["_is_optional"] = true;
            }
            else if (!isWanted && present is not null)
            {
                CheckoutLineItems.Remove(call.Shop, present);
            }
        }
    }
}
