using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>Changes a subscription as a request says, and collects what that costs now.</summary>
internal static class SubscriptionUpdate
{
    /// <summary>What cannot be said of a subscription whose first invoice is not paid.</summary>
    private static readonly string[] Costly = ["add_invoice_items", "billing_cycle_anchor", "items", "pause_collection", "trial_end"];

    public static JsonObject Update(Call call)
    {
        var subscription = call.Shop.Edit(call.Subject(Subscriptions.Type));
        if (Subscriptions.HasEnded(subscription))
            return UpdateEnded(call, subscription);
        if (subscription.Text("status") == "incomplete" && Costly.FirstOrDefault(call.Input.Has) is { } costly)
        {
            throw Refusals.Invalid(
                $"The first invoice of this subscription is not paid. Until it is, {costly} cannot be changed.", costly);
        }

        CheckSchedule(call, subscription);
        Change(call, subscription, () =>
        {
            SubscriptionSettings.Write(call, call.Input, subscription);
            ItemChanges.Apply(call, subscription, call.Input.Objects("items"));
            SubscriptionSettings.WriteDiscounts(call, call.Input, subscription);
            SubscriptionInvoices.Add(call, subscription, call.Input.Objects("add_invoice_items"));
            SubscriptionPauses.WriteCollection(call, subscription);
        });
        SubscriptionSettings.WriteEnd(call, call.Input, subscription);
        return subscription;
    }

    /// <summary>Makes a change of what is billed, bills the difference and collects it.</summary>
    /// <param name="call">The request; its proration and payment behaviors count.</param>
    /// <param name="subscription">The subscription, to be changed.</param>
    /// <param name="edit">What is done to it.</param>
    public static void Change(Call call, JsonObject subscription, Action edit)
    {
        var held = PendingUpdates.Remember(call, subscription);
        var change = SubscriptionChange.Begin(call, subscription, call.Input);
        edit();
        ItemChanges.Check(call, subscription);
        if (call.Input.Has("trial_end"))
            SubscriptionTrials.Move(call, subscription, change, SubscriptionTrials.EndOf(call, call.Input));
        if (AnchorOf(call.Input) == "now" && subscription.Text("status") != "trialing")
            change.StartAnew();
        if (change.Settle() is { } invoice)
            SubscriptionPayments.Collect(call, subscription, invoice, held);
    }

    /// <summary><c>billing_cycle_anchor</c> is a word in older versions of the API and an object in newer ones.</summary>
    public static string? AnchorOf(Input input) => input.Copy("billing_cycle_anchor") switch
    {
        JsonObject anchor => anchor.Text("type"),
        JsonValue word => word.GetValue<string>(),
        _ => null,
    };

    private static JsonObject UpdateEnded(Call call, JsonObject subscription)
    {
        if (call.Input.Names.Any(n => n is not ("cancellation_details" or "metadata" or "expand")))
            throw Refusals.Invalid("A canceled subscription can only update its cancellation_details and metadata.");
        SubscriptionSettings.WriteDetails(call.Input, subscription);
        call.Input.MergeMetadata(subscription);
        return subscription;
    }

    private static void CheckSchedule(Call call, JsonObject subscription)
    {
        if (subscription.Text("schedule") is { } schedule && (call.Input.Has("cancel_at") || call.Input.Has("cancel_at_period_end")))
        {
            throw Refusals.Invalid(
                $"The subscription is managed by the subscription schedule `{schedule}`, and updating any cancelation behavior directly is not " +
                "allowed. Please update the schedule instead.",
                call.Input.Has("cancel_at") ? "cancel_at" : "cancel_at_period_end");
        }
    }
}
