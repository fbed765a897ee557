using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>The next invoice of a customer, as things are or as they would be after a change. It is really made, and then forgotten.</summary>
internal static class InvoicePreview
{
    public static Parameter[] Parameters { get; } =
    [
        Text("customer"), Text("subscription"), Text("schedule"), Text("currency"), Choice("preview_mode", "next", "recurring"), Discounts.Parameter,
        PreviewedCustomer.Parameter, PreviewedItems.Parameter, SubscriptionPreview.Details,
        Object("automatic_tax", Boolean("enabled").Required()).Refusing("liability"),
        Object("issuer", Choice("type", "self").Required()).Refusing("account"),
        .. Unsupported("customer_account", "on_behalf_of", "schedule_details"),
    ];

    public static JsonObject Create(Call call)
    {
        call.Turn.ForgetAfterwards();
        if (call.Input.Object("automatic_tax")?.Boolean("enabled") == true)
            throw Refusals.NotInSandbox("automatic_tax[enabled]");
        var details = call.Input.Object("subscription_details");
        var subscription = SubscriptionOf(call, details);
        var customer = PreviewedCustomer.Of(call, subscription);
        PreviewedItems.Add(call, customer, subscription);
        subscription ??= details is null ? NextToRenew(call, customer) : null;
        var invoice = subscription is null && details is null ? OfWaiting(call, customer) : SubscriptionPreview.Apply(call, customer, subscription, details);
        if (call.Input.Text("preview_mode") == "recurring")
            DropOneOffs(call, invoice);
        InvoiceDrafts.ShowCustomer(invoice, customer);
        InvoiceWriting.WriteDiscounts(call, invoice);
        InvoiceDrafts.Total(call, invoice);
        return Rename(call, invoice);
    }

    private static JsonObject? SubscriptionOf(Call call, Input? details)
    {
        if (call.Referred(SubscriptionSchedules.Type, "schedule") is not { } schedule)
            return call.Referred(Subscriptions.Type, "subscription");
        if (call.Input.Has("subscription"))
            throw Refusals.OnlyOne("schedule", "subscription");
        if (details is not null)
            throw Refusals.OnlyOne("schedule", "subscription_details");
        return call.Shop.Find("subscription", schedule.Text("subscription")) ?? throw Refusals.Invalid(
            $"The schedule {schedule.Id()} has no subscription yet, and the sandbox does not look into its first phase.", "schedule");
    }

    /// <summary>The subscription that bills the customer next.</summary>
    private static JsonObject? NextToRenew(Call call, JsonObject customer) => call.Shop.NewestFirst("subscription", "customer", customer.Id())
        .Where(s => !Subscriptions.HasEnded(s) && s["_renews_at"] is not null && s["cancel_at"] is null)
        .MinBy(s => s.Integer("_renews_at"));

    private static JsonObject OfWaiting(Call call, JsonObject customer)
    {
        var currency = call.Input.Text("currency") is { } named ? Currencies.Check(named, "currency")
            : customer.Text("currency") ?? InvoiceItems.Waiting(call.Shop, customer.Id()).FirstOrDefault()?.Text("currency");
        if (currency is null || !InvoiceItems.Waiting(call.Shop, customer.Id()).Any(i => i.Text("currency") == currency))
        {
            throw new StripeErrorException(new StripeError(404, "invalid_request_error", $"No upcoming invoices for customer: {customer.Id()}")
            {
                Code = "invoice_upcoming_none",
            });
        }

        var invoice = InvoiceDrafts.Begin(call, customer, currency, "upcoming");
        InvoiceDrafts.Gather(call, invoice);
        return invoice;
    }

    private static void DropOneOffs(Call call, JsonObject invoice)
    {
        foreach (var line in InvoiceLineItems.Of(call.Shop, invoice.Id()).Where(l => InvoiceLineItems.ItemOf(l) is not null).ToList())
            InvoiceLineItems.Remove(call, line.Id());
    }

    /// <summary>Stripe marks by its id what cannot be looked at again.</summary>
    private static JsonObject Rename(Call call, JsonObject invoice)
    {
        var seen = invoice.DeepClone().AsObject();
        seen["id"] = "upcoming_" + invoice.Id();
        seen["billing_reason"] = "upcoming";
        foreach (var line in InvoiceLineItems.Of(call.Shop, invoice.Id()).ToList())
            call.Shop.Edit(line)["invoice"] = seen.Id();
        return call.Shop.Add(seen);
    }
}
