using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Portal;

/// <summary>One task of the portal that a session leads straight to.</summary>
internal static class PortalFlows
{
    private static readonly string[] OfSubscription =
        ["subscription_cancel", "subscription_pause", "subscription_update", "subscription_update_confirm"];

    private static readonly Parameter Subscription = Text("subscription").Required();

    public static Parameter Parameter { get; } = Object(
        "flow_data",
        Choice("type", ["customer_update", "payment_method_update", .. OfSubscription]).Required(),
        Object(
            "after_completion",
            Choice("type", "hosted_confirmation", "portal_homepage", "redirect").Required(),
            Object("hosted_confirmation", Text("custom_message", 500)), Object("redirect", Url("return_url").Required())),
        Object(
            "subscription_cancel",
            Subscription,
            Object(
                "retention",
                Choice("type", "coupon_offer").Required(), Object("coupon_offer", Text("coupon").Required()).Required())),
        Object("subscription_pause", Subscription),
        Object("subscription_update", Subscription),
        Object(
            "subscription_update_confirm",
            Subscription, Objects("items", 1, Text("id").Required(), Text("price"), Integer("quantity", 0)).Required(),
            Objects("discounts", 1, Text("coupon"), Text("promotion_code"))));

    public static JsonObject? Of(Call call, JsonObject configuration, JsonObject customer)
    {
        if (call.Input.Object("flow_data") is not { } data)
            return null;
        var type = data.Text("type")!;
        var feature = type == "subscription_update_confirm" ? "subscription_update" : type;
        if (!PortalConfigurations.Allows(configuration, feature))
            throw Refusals.Invalid(Disabled(feature), "flow_data[type]");
        if (OfSubscription.Contains(type))
            CheckSubscription(call, data, type, customer);
        var flow = new JsonObject { ["type"] = type, ["after_completion"] = AfterCompletion(data.Object("after_completion")), ["customer_update"] = null };
        foreach (var name in OfSubscription)
            flow[name] = name == type ? Whole(data.Copy(name)!.AsObject(), name) : null;
        return flow;
    }

    private static string Disabled(string feature) => feature switch
    {
        "subscription_update" =>
            "This subscription cannot be updated because the subscription update feature in the portal configuration is disabled.",
        _ => $"The feature `{feature}` is disabled in the portal configuration.",
    };

    private static void CheckSubscription(Call call, Input data, string type, JsonObject customer)
    {
        var path = $"flow_data[{type}]";
        if (data.Object(type) is not { } task)
            throw Refusals.Missing(path);
        var subscription = call.Existing(Subscriptions.Type, task.Text("subscription")!, $"{path}[subscription]");
        if (subscription.Text("customer") != customer.Id())
            throw Refusals.NoSuch(Subscriptions.Type.Spoken, subscription.Id(), $"{path}[subscription]");
        if (Subscriptions.HasEnded(subscription))
            throw Refusals.Invalid("This subscription has ended, so nothing about it can be changed.", $"{path}[subscription]");
        if (type == "subscription_cancel" && subscription.Flag("cancel_at_period_end"))
        {
            throw Refusals.Invalid(
                "The subscription is already set to be canceled at the end of its period.", $"{path}[subscription]");
        }

        foreach (var (item, i) in task.Objects("items").Select((item, i) => (item, i)))
        {
            var found = call.Existing(SubscriptionItems.Type, item.Text("id")!, $"{path}[items][{i}][id]");
            if (found.Text("subscription") != subscription.Id())
                throw Refusals.NoSuch(SubscriptionItems.Type.Spoken, found.Id(), $"{path}[items][{i}][id]");
            if (item.Text("price") is { } price)
                call.Existing(Prices.Type, price, $"{path}[items][{i}][price]");
        }
    }

    private static JsonObject AfterCompletion(Input? after)
    {
        var type = after?.Text("type") ?? "portal_homepage";
        if (type == "redirect" && after?.Has("redirect") != true)
            throw Refusals.Missing("flow_data[after_completion][redirect]");
        return new JsonObject
        {
            ["type"] = type,
            ["hosted_confirmation"] = type != "hosted_confirmation" ? null
                : (after?.Copy("hosted_confirmation") as JsonObject ?? []).Over("""{ "custom_message": null }"""),
            ["redirect"] = type == "redirect" ? after!.Copy("redirect") : null,
        };
    }

    private static JsonObject Whole(JsonObject task, string type)
    {
        if (type == "subscription_cancel")
            task["retention"] ??= null;
        if (type != "subscription_update_confirm")
            return task;
        task["discounts"] ??= null;
        foreach (var item in task["items"]!.AsArray())
            item!["price"] ??= null;
        return task;
    }
}
