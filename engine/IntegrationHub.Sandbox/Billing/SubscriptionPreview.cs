using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Billing;

/// <summary>What a subscription would bill next, as it is or after a change. It does it, so the shop has to forget it afterwards.</summary>
internal static class SubscriptionPreview
{
    /// <summary>The change to try out, or a new subscription.</summary>
    public static Parameter Details { get; } = Object(
        "subscription_details",
        [
            new Parameter("billing_cycle_anchor", new EitherType(
                new TimeType(["now", "unchanged"]),
                new ObjectType([Choice("type", "now", "timestamp", "unchanged").Required(), Timestamp("timestamp")]))),
            SubscriptionParameters.BillingMode, new("cancel_at", new TimeType(["max_billed_until", "max_period_end", "min_period_end"], canBeEmpty: true)),
            Boolean("cancel_at_period_end"), Boolean("cancel_now"), TaxRates.Parameter("default_tax_rates"),
            Objects("items", 20, [.. SubscriptionItems.ChangeParameters]), Metadata(), SubscriptionParameters.Proration, SubscriptionParameters.ProrationDate,
            Choice("resume_at", "now"), Timestamp("start_date"), SubscriptionParameters.TrialEnd, .. Unsupported("billing_schedules", "pause"),
        ]);

    /// <summary>The next invoice, as a draft. What waits for the customer is taken in.</summary>
    /// <param name="call">The request.</param>
    /// <param name="customer">Who would be billed.</param>
    /// <param name="subscription">The subscription; null for a new one.</param>
    /// <param name="details">The parameter <see cref="Details"/>; null to bill what is there.</param>
    public static JsonObject Apply(Call call, JsonObject customer, JsonObject? subscription, Input? details)
    {
        details ??= Input.None;
        var changed = subscription is null ? Begin(call, customer, details) : call.Shop.Edit(subscription);
        if (subscription is null)
            return Latest(call, changed);
        if (Subscriptions.HasEnded(changed))
            throw None(customer);
        if (details.Boolean("cancel_now") == true)
            return Cancel(call, changed, details);
        if (details.Has("resume_at") && changed.Text("status") == "paused")
            SubscriptionPauses.Resume(call, changed, keepsDay: false, "create_prorations", charges: false);
        else if (Change(call, changed, details) is { } now)
            return now;
        else
            Renew(call, changed, customer);
        return Latest(call, changed);
    }

    private static JsonObject Begin(Call call, JsonObject customer, Input details)
    {
        var values = new JsonObject { ["customer"] = customer.Id() };
        details.CopyTo(values, details.Names.Where(n => n is not ("cancel_now" or "resume_at" or "start_date" or "billing_cycle_anchor")).ToArray());
        if (Moment(details) is { } anchor)
            values["billing_cycle_anchor"] = anchor;
        if (details.Integer("start_date") is { } start && start < call.Now)
            values["backdate_start_date"] = start;
        return NewSubscription.Create(call, new Input(values), collectsLater: true);
    }

    /// <summary>Makes the change, and gives the invoice that it makes at once, if it does.</summary>
    private static JsonObject? Change(Call call, JsonObject subscription, Input details)
    {
        var change = SubscriptionChange.Begin(call, subscription, details);
        details.MergeMetadata(subscription);
        SubscriptionSettings.WriteTaxRates(call, details, subscription, "default_tax_rates", "subscription_details[default_tax_rates]");
        ItemChanges.Apply(call, subscription, details.Objects("items"));
        ItemChanges.Check(call, subscription);
        if (details.Has("trial_end"))
            SubscriptionTrials.Move(call, subscription, change, SubscriptionTrials.EndOf(call, details));
        if (SubscriptionUpdate.AnchorOf(details) == "now" && subscription.Text("status") != "trialing")
            change.StartAnew();
        SubscriptionSettings.WriteEnd(call, details, subscription);
        return change.Settle();
    }

    private static JsonObject Cancel(Call call, JsonObject subscription, Input details)
    {
        if (details.Text("proration_behavior") != "none")
            SubscriptionChange.Begin(call, subscription, details).CreditAll();
        var invoice = SubscriptionInvoices.Begin(call, subscription, "subscription_update");
        foreach (var item in SubscriptionItems.Of(call.Shop, subscription.Id()).ToList())
            SubscriptionInvoices.BillUsage(call, invoice, item, BillingPeriod.Of(item) with { End = call.Now });
        SubscriptionInvoices.Fill(call, invoice);
        return invoice;
    }

    /// <summary>Lets the present period end.</summary>
    private static void Renew(Call call, JsonObject subscription, JsonObject customer)
    {
        var (before, at) = (subscription.Text("latest_invoice"), subscription["_renews_at"]?.GetValue<long>());
        if (at is null || subscription["cancel_at"]?.GetValue<long>() <= at)
            throw None(customer);
        Renewals.Pass(call.Turn.Moment(at.Value, call.Clock), subscription);
        if (subscription.Text("latest_invoice") == before)
            throw None(customer);
    }

    private static long? Moment(Input details) => details.Copy("billing_cycle_anchor") switch
    {
        JsonObject anchor when anchor["timestamp"] is { } at => at.GetValue<long>(),
        JsonValue value when value.TryGetValue<long>(out var at) => at,
        _ => null,
    };

    private static JsonObject Latest(Call call, JsonObject subscription) => call.Shop.Edit("invoice", subscription.Text("latest_invoice")!);

    private static StripeErrorException None(JsonObject customer)
    {
        var error = new StripeError(404, "invalid_request_error", $"No upcoming invoices for customer: {customer.Id()}") { Code = "invoice_upcoming_none" };
        return new StripeErrorException(error);
    }
}
