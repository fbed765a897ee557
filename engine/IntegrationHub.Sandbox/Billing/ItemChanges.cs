using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>Adds, changes and takes away the items of a subscription, and bills the difference.</summary>
internal static class ItemChanges
{
    public static JsonObject Create(Call call)
    {
        var subscription = Editable(call, call.Referred(Subscriptions.Type, "subscription")!);
        JsonObject? made = null;
        SubscriptionUpdate.Change(call, subscription, () => made = Add(call, subscription, call.Input, ""));
        return made!;
    }

    public static JsonObject Update(Call call)
    {
        var item = call.Subject(SubscriptionItems.Type);
        var subscription = Editable(call, call.Shop.Find("subscription", item.Text("subscription"))!);
        SubscriptionUpdate.Change(call, subscription, () => Write(call, call.Shop.Edit(item), call.Input, ""));
        return call.Shop.Find("subscription_item", item.Id())!;
    }

    public static JsonObject Delete(Call call)
    {
        var item = call.Subject(SubscriptionItems.Type);
        var subscription = Editable(call, call.Shop.Find("subscription", item.Text("subscription"))!);
        SubscriptionUpdate.Change(call, subscription, () => Remove(call, item));
        return call.Shop.Find("subscription_item", item.Id())!;
    }

    /// <summary>Does what the parameter <c>items</c> of a subscription says.</summary>
    public static void Apply(Call call, JsonObject subscription, IReadOnlyList<Input> changes, bool mustBeActive = true)
    {
        foreach (var (change, i) in changes.Select((c, i) => (c, i)))
        {
            var path = $"items[{i}]";
            if (change.Text("id") is not { } id)
            {
                Add(call, subscription, change, path, mustBeActive);
                continue;
            }

            var item = call.Existing(SubscriptionItems.Type, id, $"{path}[id]");
            if (item.Text("subscription") != subscription.Id())
                throw Refusals.NoSuch(SubscriptionItems.Type.Spoken, id, $"{path}[id]");
            if (change.Boolean("deleted") == true)
                Remove(call, item);
            else
                Write(call, call.Shop.Edit(item), change, path, mustBeActive);
        }
    }

    /// <summary>Refuses items that cannot be billed together.</summary>
    public static void Check(Call call, JsonObject subscription)
    {
        var items = SubscriptionItems.Of(call.Shop, subscription.Id()).ToList();
        if (items.Count == 0)
        {
            throw Refusals.Invalid(
                "A subscription must have at least one active plan. To cancel a subscription, please use the cancel API endpoint on the subscription.");
        }

        CheckPrices([.. items.Select(i => SubscriptionItems.PriceOf(call.Shop, i))], subscription.Text("currency")!, subscription["billing_mode"]!.AsObject());
    }

    public static void CheckPrices(List<JsonObject> prices, string currency, JsonObject billingMode)
    {
        if (prices.Find(p => p.Text("currency") != currency) is { } other)
        {
            throw Refusals.Invalid(
                $"The price specified supports currencies of `{other.Text("currency")}`. This doesn't match the expected currency: `{currency}`.", "items");
        }

        if (billingMode.Text("type") == "classic" && prices.Select(Recurrence.Of).Distinct().Count() > 1)
            throw Refusals.Invalid("Currently, all prices of a subscription must have the same billing interval.", "items");
        if (prices.GroupBy(p => p.Id(), StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw Refusals.Invalid("Cannot add multiple subscription items with the same price: " + twice.Key, "items");
        if (prices.Count > 20)
            throw Refusals.Invalid("A subscription can have at most 20 items.", "items");
    }

    private static JsonObject Add(Call call, JsonObject subscription, Input input, string path, bool mustBeActive = true)
    {
        var price = SubscriptionItems.PriceOf(call, input, path, mustBeActive);
        var period = subscription.Text("status") == "trialing"
            ? new BillingPeriod(call.Now, subscription.Integer("trial_end"))
            : Recurrence.Of(price).PeriodAt(Subscriptions.Anchor(subscription), call.Now);
        return SubscriptionItems.Add(call, subscription.Id(), price, input, period, path);
    }

    private static void Write(Call call, JsonObject item, Input input, string path, bool mustBeActive = true)
    {
        if (input.Has("price") || input.Has("price_data"))
        {
            var price = SubscriptionItems.PriceOf(call, input, path, mustBeActive);
            if (price.Id() != item.Text("price"))
            {
                item["price"] = price.Id();
                item["quantity"] = 1;
            }
        }

        SubscriptionItems.Count(item, SubscriptionItems.PriceOf(call.Shop, item), input, path);
        SubscriptionItems.Write(call, input, item, path);
    }

    private static void Remove(Call call, JsonObject item) =>
        call.Shop.Replace(new JsonObject { ["id"] = item.Id(), ["object"] = "subscription_item", ["deleted"] = true });

    private static JsonObject Editable(Call call, JsonObject subscription) => !Subscriptions.HasEnded(subscription)
        ? call.Shop.Edit(subscription)
        : throw Refusals.Invalid($"No such subscription: '{subscription.Id()}'", "subscription", "resource_missing");
}
