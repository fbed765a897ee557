using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using IntegrationHub.Sandbox.Store;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What a subscription is made of: a price and how many of it.</summary>
internal static class SubscriptionItems
{
    /// <summary>What can be said about an item wherever it is made.</summary>
    private static readonly Parameter[] Written =
    [
        Text("price"), Prices.Inline, Integer("quantity", 0, 999_999), Metadata(), Discounts.Parameter, TaxRates.Parameter(),
        .. Unsupported("billing_thresholds", "current_trial", "plan"),
    ];

    /// <summary>One element of <c>items</c> when a subscription is made.</summary>
    public static IReadOnlyList<Parameter> Parameters => Written;

    /// <summary>One element of <c>items</c> when a subscription is changed.</summary>
    public static IReadOnlyList<Parameter> ChangeParameters { get; } = [.. Written, Text("id"), Boolean("deleted"), .. Ignored("clear_usage")];

    public static ResourceType Type { get; } = new ResourceType("subscription_item", "si_", "/v1/subscription_items", """
        {
          "id": "", "object": "subscription_item", "billing_thresholds": null, "created": 0, "current_period_end": 0,
          "current_period_start": 0, "current_trial": null, "discounts": [], "metadata": {}, "plan": null, "price": "",
          "quantity": 1, "subscription": "", "tax_rates": []
        }
        """)
    { Permission = "subscription", IdLength = 14, Spoken = "subscription item" }
        .Refers("discounts", "discount")
        .Shows("tax_rates", (show, item) => TaxRates.Shown(show, item["tax_rates"]))
        .Shows("price", (show, item) => show.Show("price", item.Text("price")))
        .Shows("plan", (show, item) => Plan(show.Shop.Find("price", item.Text("price"))!))
        .Creates(
            [.. Written, Text("subscription").Required(), SubscriptionParameters.Payment, SubscriptionParameters.Proration, SubscriptionParameters.ProrationDate],
            ItemChanges.Create)
        .Retrieves()
        .Updates(
            [.. Written, Boolean("off_session"), SubscriptionParameters.Payment, SubscriptionParameters.Proration, SubscriptionParameters.ProrationDate],
            ItemChanges.Update)
        .On(
            "GET", "", [.. Page.Parameters, Text("subscription").Required()],
            call => Page.Cut(call, Type!, Of(call.Shop, call.Referred(Subscriptions.Type, "subscription")!.Id()), _ => true))
        .On(
            "DELETE", "/{id}",
            [SubscriptionParameters.Payment, SubscriptionParameters.Proration, SubscriptionParameters.ProrationDate, .. Ignored("clear_usage")],
            ItemChanges.Delete);

    /// <summary>The items of a subscription in the order they were added.</summary>
    public static IEnumerable<JsonObject> Of(Shop shop, string subscription) =>
        shop.NewestFirst("subscription_item", "subscription", subscription).Reverse();

    public static JsonObject PriceOf(Shop shop, JsonObject item) => shop.Find("price", item.Text("price"))!;

    public static bool IsMetered(JsonObject price) => price["recurring"]!["usage_type"]!.GetValue<string>() == "metered";

    /// <summary>How many; none is said of an item that is billed by use.</summary>
    public static long Quantity(JsonObject item) => item.Integer("quantity");

    /// <summary>The recurring price that an element of <c>items</c> means.</summary>
    /// <param name="call">The request.</param>
    /// <param name="item">The element.</param>
    /// <param name="path">How it is addressed in errors: <c>items[0]</c>; empty when its parameters are the request's own.</param>
    /// <param name="mustBeActive">False when it was chosen earlier.</param>
    public static JsonObject PriceOf(Call call, Input item, string path, bool mustBeActive = true)
    {
        string At(string field) => path.Length == 0 ? field : $"{path}[{field}]";
        if (item.Has("price") == item.Has("price_data"))
            throw item.Has("price") ? Refusals.OnlyOne(At("price"), At("price_data")) : Refusals.Missing(At("price"));
        var price = item.Object("price_data") is { } data
            ? Prices.Create(call, data, prefix: At("price_data"))
            : call.Existing(Prices.Type, item.Text("price") ?? "", At("price"));
        if (price["recurring"] is null)
        {
            throw Refusals.Invalid(
                "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.", At("price"));
        }

        return price.Flag("active") || !mustBeActive
            ? price
            : throw Refusals.Invalid("The price specified is inactive. This field only accepts active prices.", At("price"));
    }

    public static JsonObject Add(Call call, string subscription, JsonObject price, Input item, BillingPeriod period, string path)
    {
        var made = call.New(Type);
        made["subscription"] = subscription;
        made["price"] = price.Id();
        period.WriteTo(made);
        Count(made, price, item, path);
        Write(call, item, made, path);
        return made;
    }

    /// <summary>Writes what an item has of its own beside price and quantity.</summary>
    public static void Write(Call call, Input input, JsonObject item, string path)
    {
        string At(string field) => path.Length == 0 ? field : $"{path}[{field}]";
        input.MergeMetadata(item);
        SubscriptionSettings.WriteTaxRates(call, input, item, "tax_rates", At("tax_rates"));
        if (!input.Has("discounts"))
            return;
        var (subscription, price) = (call.Shop.Find("subscription", item.Text("subscription"))!, PriceOf(call.Shop, item));
        var customer = call.Shop.Find("customer", subscription.Text("customer"));
        var amount = Amounts.Of(price, Quantity(item));
        Discounts.Apply(call, item, Discounts.Read(call, input, customer, price.Text("currency"), amount, At("discounts")));
    }

    /// <summary>Writes the quantity: what was said, else what it was, else one; nothing for a price that is billed by use.</summary>
    public static void Count(JsonObject item, JsonObject price, Input input, string path)
    {
        if (!IsMetered(price))
        {
            item["quantity"] = input.Integer("quantity") ?? item["quantity"]?.DeepClone() ?? 1;
            return;
        }

        if (input.Has("quantity"))
        {
            throw Refusals.Invalid(
                $"Quantity should not be specified where usage_type is `metered`. Remove quantity from `{(path.Length == 0 ? "the request" : path)}`.",
                path.Length == 0 ? "quantity" : $"{path}[quantity]");
        }

        item.Remove("quantity");
    }

    /// <summary>The older shape of a recurring price, which Stripe still shows beside it.</summary>
    private static JsonObject Plan(JsonObject price)
    {
        var recurring = price["recurring"]!.AsObject();
        return new JsonObject
        {
            ["id"] = price.Id(),
            ["object"] = "plan",
            ["active"] = price["active"]!.DeepClone(),
            ["amount"] = price["unit_amount"]?.DeepClone(),
            ["amount_decimal"] = price["unit_amount_decimal"]?.DeepClone(),
            ["billing_scheme"] = price.Text("billing_scheme"),
            ["created"] = price["created"]!.DeepClone(),
            ["currency"] = price["currency"]!.DeepClone(),
            ["interval"] = recurring["interval"]!.DeepClone(),
            ["interval_count"] = recurring["interval_count"]!.DeepClone(),
            ["livemode"] = price["livemode"]!.DeepClone(),
            ["metadata"] = price["metadata"]!.DeepClone(),
            ["meter"] = recurring["meter"]?.DeepClone(),
            ["nickname"] = price["nickname"]?.DeepClone(),
            ["product"] = price["product"]!.DeepClone(),
            ["tiers_mode"] = price["tiers_mode"]?.DeepClone(),
            ["transform_usage"] = null,
            ["trial_period_days"] = recurring["trial_period_days"]?.DeepClone(),
            ["usage_type"] = recurring["usage_type"]!.DeepClone(),
        };
    }
}
