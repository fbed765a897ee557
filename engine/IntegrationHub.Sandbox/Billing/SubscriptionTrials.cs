using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>The free time of a subscription: when it ends, and what happens then.</summary>
internal static class SubscriptionTrials
{
    private const long Day = SubscriptionSettings.Day;

    /// <summary>When the trial that a request asks for ends, in Unix seconds; null for none.</summary>
    public static long? EndOf(Call call, Input input)
    {
        if (input.Has("trial_period_days") && input.Has("trial_end"))
            throw Refusals.OnlyOne("trial_end", "trial_period_days");
        if (input.Integer("trial_period_days") is { } days)
            return call.Now + (days * Day);
        if (input.Copy("trial_end") is not JsonValue end || end.TryGetValue<string>(out _))
            return null;
        var at = end.GetValue<long>();
        if (at <= call.Now)
            throw Refusals.Invalid("Invalid timestamp: must be an integer Unix timestamp in the future.", "trial_end");
        return at <= call.Now + (730 * Day)
            ? at
            : throw Refusals.Invalid("Invalid timestamp: can be no more than two years in the future", "trial_end");
    }

    /// <summary>Ends the trial now, moves its end, or begins one in the middle of a period.</summary>
    /// <param name="call">Whose clock it is.</param>
    /// <param name="subscription">The subscription, to be changed.</param>
    /// <param name="change">The change that this is part of.</param>
    /// <param name="until">When the trial is to end, in Unix seconds; null for now.</param>
    public static void Move(Call call, JsonObject subscription, SubscriptionChange change, long? until)
    {
        var isTrialing = subscription.Text("status") == "trialing";
        if (until is not { } end)
        {
            if (!isTrialing)
                return;
            subscription["trial_end"] = call.Now;
            subscription["status"] = "active";
            change.StartAnew();
            return;
        }

        subscription["trial_end"] = end;
        subscription["status"] = "trialing";
        if (!isTrialing)
        {
            subscription["trial_start"] = call.Now;
            change.StartAnew();
            return;
        }

        subscription["billing_cycle_anchor"] = end;
        foreach (var item in SubscriptionItems.Of(call.Shop, subscription.Id()).ToList().Select(call.Shop.Edit))
            item["current_period_end"] = end;
    }

    /// <summary>Tells three days before the end of a trial that it ends, or at once when it is shorter.</summary>
    public static void Warn(Call call, JsonObject subscription)
    {
        if (WarnsAt(subscription) is not { } at || at > call.Now)
            return;
        subscription["_trial_told"] = subscription.Integer("trial_end");
        call.Happened("customer.subscription.trial_will_end", subscription);
    }

    /// <summary>When it is to be told that the trial ends; null when it is told already.</summary>
    public static long? WarnsAt(JsonObject subscription) =>
        subscription.Text("status") == "trialing" && subscription.Integer("_trial_told") != subscription.Integer("trial_end")
            ? subscription.Integer("trial_end") - (3 * Day)
            : null;

    /// <summary>The trial is over. Without a way to pay the subscription may end or pause instead of going on.</summary>
    /// <returns>True when it goes on.</returns>
    public static bool End(Call call, JsonObject subscription)
    {
        var behavior = subscription["trial_settings"]!["end_behavior"]!.AsObject();
        var paysByItself = subscription.Text("collection_method") == "charge_automatically";
        if (paysByItself && SubscriptionPayments.MethodOf(call, subscription) is null && behavior.Text("missing_payment_method") != "create_invoice")
        {
            if (behavior.Text("missing_payment_method") == "cancel")
                SubscriptionEnd.End(call, subscription, "cancellation_requested");
            else
                SubscriptionPauses.Rest(call, subscription);
            return false;
        }

        subscription["status"] = "active";
        if (behavior.Text("billing_cycle_anchor") == "now")
            subscription["billing_cycle_anchor"] = call.Now;
        return true;
    }
}
