using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Billing;

internal static class SubscriptionItems
{
    /// <summary>One element of <c>items</c> when a subscription is made.</summary>
    public static Parameter[] Parameters { get; } =
    [
        Text("price"), Prices.Inline, Integer("quantity", 0, 999_999), Metadata(),
        .. Unsupported("billing_thresholds", "current_trial", "discounts", "plan", "tax_rates"),
    ];

    public static ResourceType Type { get; } = new ResourceType("subscription_item", "si_", "/v1/subscription_items", """
        {
          "id": "", "object": "subscription_item", "billing_thresholds": null, "created": 0, "current_period_end": 0,
          "current_period_start": 0, "current_trial": null, "discounts": [], "metadata": {}, "plan": null, "price": "",
          "quantity": 1, "subscription": "", "tax_rates": []
        }
        """)
    { Permission = "subscription", IdLength = 14, Spoken = "subscription item" }
        .Shows("price", (show, item) => show.Show("price", item.Text("price")))
        .Shows("plan", (show, item) => Plan(show.Shop.Find("price", item.Text("price"))!))
        .Retrieves()
        .On(
            "GET", "", [.. Page.Parameters, Text("subscription").Required()],
            call => Page.Cut(
                call, Type!, call.Shop.NewestFirst("subscription_item").Reverse(), i => i.Text("subscription") == call.Input.Text("subscription")));

    /// <summary>The recurring price that an element of <c>items</c> means.</summary>
    public static JsonObject PriceOf(Call call, Input item, string path)
    {
        if (item.Has("price") == item.Has("price_data"))
        {
            throw item.Has("price")
                ? Refusals.OnlyOne($"{path}[price]", $"{path}[price_data]")
                : Refusals.Missing($"{path}[price]");
        }

        var price = item.Object("price_data") is { } data
            ? Prices.Create(call, data, prefix: $"{path}[price_data]")
            : call.Existing(Prices.Type, item.Text("price") ?? "", $"{path}[price]");
        if (price["recurring"] is null)
        {
            throw Refusals.Invalid(
                "The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.", $"{path}[price]");
        }

        return price.Flag("active")
            ? price
            : throw Refusals.Invalid("The price specified is inactive. This field only accepts active prices.", $"{path}[price]");
    }

    public static JsonObject Add(Call call, string subscription, JsonObject price, Input item, BillingPeriod period)
    {
        var made = call.New(Type);
        made["subscription"] = subscription;
        made["price"] = price.Id();
        made["quantity"] = item.Integer("quantity") ?? 1;
        made["current_period_start"] = period.Start;
        made["current_period_end"] = period.End;
        item.MergeMetadata(made);
        return made;
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
            ["livemode"] = false,
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
