using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What people ask of an invoice, and when it is refused.</summary>
internal static class InvoiceRequests
{
    public static Parameter[] Paying { get; } =
        [Text("payment_method"), Boolean("paid_out_of_band"), Boolean("off_session"), .. Ignored("forgive"), .. Unsupported("mandate", "source")];

    /// <summary>The invoice in the path, to be changed. Stripe calls it <c>id</c> in errors here, and <c>invoice</c> elsewhere.</summary>
    public static JsonObject Subject(Call call) => call.Shop.Find("invoice", call.PathId) is { } found && !Call.IsDeleted(found)
        ? call.Shop.Edit(found)
        : throw Refusals.NoSuch(Invoices.Type.Spoken, call.PathId, "id", inPath: true);

    public static JsonObject Delete(Call call)
    {
        var invoice = call.Subject(Invoices.Type);
        if (invoice.Text("status") != "draft")
            throw Refusals.Invalid("You can only delete draft invoices.");
        if (invoice.Text("_subscription") is not null && invoice.Text("billing_reason") != "manual")
            throw Refusals.Invalid("You can't delete an invoice that a subscription made. Finalize it and void it instead.");
        foreach (var line in InvoiceLineItems.Of(call.Shop, invoice.Id()).ToList())
        {
            if (InvoiceLineItems.ItemOf(line) is { } item)
                InvoiceItems.Remove(call, call.Shop.Find("invoiceitem", item)!);
            InvoiceLineItems.Remove(call, line.Id());
        }

        return call.Shop.Replace(new JsonObject { ["id"] = invoice.Id(), ["object"] = "invoice", ["deleted"] = true });
    }

    public static JsonObject Finalize(Call call)
    {
        var invoice = Subject(call);
        if (invoice.Text("status") != "draft")
            throw Refusals.Invalid("This invoice is already finalized, you can't re-finalize a non-draft invoice.");
        Finalize(call, invoice, call.Input.Boolean("auto_advance"));
        return invoice;
    }

    public static JsonObject Pay(Call call)
    {
        var invoice = Subject(call);
        if (invoice.Text("status") == "paid")
            throw Refusals.Invalid("Invoice is already paid");
        if (call.Input.Boolean("paid_out_of_band") == true && call.Input.Has("payment_method"))
            throw Refusals.OnlyOne("paid_out_of_band", "payment_method");
        var method = MethodFor(call, invoice);
        if (invoice.Text("status") == "draft")
            Finalize(call, invoice, null);
        if (invoice.Text("status") == "paid")
            return invoice;
        if (invoice.Text("status") == "void")
            throw NotOpen();
        if (call.Input.Boolean("paid_out_of_band") == true)
            InvoiceSteps.SettleElsewhere(call, invoice);
        else
            Charge(call, invoice, method ?? InvoicePayments.MethodOf(call.Shop, invoice));
        return invoice;
    }

    public static JsonObject Send(Call call)
    {
        var invoice = call.Shop.Edit(call.Subject(Invoices.Type));
        if (invoice.Text("status") == "draft")
            Finalize(call, invoice, null);
        else if (invoice.Text("status") is not ("open" or "uncollectible"))
        {
            throw Refusals.Invalid(
                "This invoice cannot be sent right now. Please contact us via https://support.stripe.com/contact with details, so we can help.");
        }

        if (invoice.Text("customer_email") is null)
            throw Refusals.Invalid($"The customer {invoice.Text("customer")} has no email, so the invoice cannot be sent. Set the email first.");
        call.Happened("invoice.sent", invoice);
        return invoice;
    }

    public static JsonObject Void(Call call)
    {
        var invoice = Subject(call);
        if (invoice.Text("status") == "paid")
            throw Refusals.Invalid("Invoices with `paid` payments cannot be voided.");
        if (invoice.Text("status") is not ("open" or "uncollectible"))
            throw NotOpen();
        InvoiceSteps.Void(call, invoice);
        return invoice;
    }

    public static JsonObject MarkUncollectible(Call call)
    {
        var invoice = Subject(call);
        if (invoice.Text("status") == "uncollectible")
            throw Refusals.Invalid("This invoice has already been marked uncollectible.");
        if (invoice.Text("status") != "open")
            throw NotOpen();
        InvoiceSteps.MarkUncollectible(call, invoice);
        return invoice;
    }

    private static void Finalize(Call call, JsonObject invoice, bool? advances)
    {
        if (call.Shop.Find("customer", invoice.Text("customer")) is not { } customer || Call.IsDeleted(customer))
            throw Refusals.Invalid("The customer of this invoice has been deleted, so it cannot be finalized.");
        if (advances is { } given)
            InvoiceDrafts.Advance(call, invoice, given);
        InvoiceSteps.Finalize(call, invoice);
        if (advances == true)
            InvoiceTime.Collect(call, invoice);
    }

    private static void Charge(Call call, JsonObject invoice, string? method)
    {
        if (method is null)
            throw Refusals.Invalid(Decline.NoPaymentMethod.Message, code: Decline.NoPaymentMethod.Code);
        var decline = InvoiceSteps.Pay(call, invoice, method, call.Input.Boolean("off_session") ?? true);
        var intent = call.Shop.Find("payment_intent", invoice.Text("_payment_intent"))!;
        if (decline is not null)
            throw CardPayments.Declined(decline, intent, intent["last_payment_error"]?["payment_method"]);
        if (invoice.Text("status") == "paid")
            return;
        throw new StripeErrorException(new StripeError(
            402,
            "card_error",
            "This payment requires additional user action before it can be completed successfully. Payment can be completed using the PaymentIntent " +
            "associated with the invoice. For more details see: https://stripe.com/docs/billing/subscriptions/overview#requires-action")
        {
            Code = "invoice_payment_intent_requires_action",
            More = new JsonObject { ["payment_intent"] = intent.DeepClone() },
            KeepsEffects = true,
        });
    }

    /// <summary>The payment method that is named: one of the customer's, or a test one.</summary>
    private static string? MethodFor(Call call, JsonObject invoice)
    {
        if (call.Input.Text("payment_method") is not { } id)
            return null;
        var method = PaymentMethods.Resolve(call, id);
        return method.Text("customer") is null || method.Text("customer") == invoice.Text("customer")
            ? method.Id()
            : throw Refusals.Invalid(
                $"The payment method {method.Id()} belongs to another customer than the invoice.", "payment_method");
    }

    private static StripeErrorException NotOpen() => Refusals.Invalid("You can only pass in open invoices. This invoice isn't open.");
}
