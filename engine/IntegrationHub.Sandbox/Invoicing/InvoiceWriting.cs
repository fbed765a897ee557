using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>What creating and updating an invoice have in common.</summary>
internal static class InvoiceWriting
{
    private static readonly Parameter[] Address =
        [Text("city"), Text("country"), Text("line1"), Text("line2"), Text("postal_code"), Text("state")];

    /// <summary>What can still be changed when an invoice is open. Of others only the metadata can.</summary>
    private static readonly string[] WhileOpen =
        ["auto_advance", "default_payment_method", "description", "footer", "metadata", "payment_settings", "expand"];

    public static Parameter[] Parameters { get; } =
    [
        Boolean("auto_advance"), Timestamp("automatically_finalizes_at"), Choice("collection_method", "charge_automatically", "send_invoice"),
        Objects("custom_fields", 4, Text("name", 40).Required(), Text("value", 140).Required()), Integer("days_until_due", 0, 3_650),
        Text("default_payment_method"), Text("description"), Timestamp("due_date"), new("effective_at", new UnsettableType(new IntegerType(0))),
        Text("footer"), Metadata(), Text("number", 26), Text("statement_descriptor", 22),
        Object("automatic_tax", Boolean("enabled").Required()).Refusing("liability"),
        Object("issuer", Choice("type", "self").Required()).Refusing("account"),
        Object("payment_settings", OtherPaymentMethods.Listed("payment_method_types").Unsettable()).Refusing("default_mandate", "payment_method_options"),
        Object(
            "rendering",
            UnsettableChoice("amount_tax_display", "exclude_tax", "include_inclusive_tax"), Object("pdf", Choice("page_size", "a4", "auto", "letter")))
            .Refusing("template", "template_version"),
        UnsettableObject("shipping_details", Object("address", Address).Required(), Text("name").Required(), Text("phone")),
        Discounts.Parameter, TaxRates.Parameter("default_tax_rates"),
        .. Unsupported(
            "account_tax_ids", "application_fee_amount", "default_source", "on_behalf_of", "shipping_cost", "transfer_data"),
    ];

    public static JsonObject Update(Call call)
    {
        var invoice = InvoiceRequests.Subject(call);
        var mayChange = invoice.Text("status") switch
        {
            "draft" => null,
            "open" => WhileOpen,
            _ => ["metadata", "expand"],
        };
        if (mayChange is not null && Array.Find([.. Parameters.Select(p => p.Name)], n => call.Input.Has(n) && !mayChange.Contains(n)) is { } name)
            throw Refusals.Invalid("Finalized invoices can't be updated in this way", name);
        Write(call, invoice);
        if (invoice.Text("status") != "draft")
            return invoice;
        WriteDiscounts(call, invoice);
        InvoiceDrafts.Total(call, invoice);
        return invoice;
    }

    /// <summary>Puts the discounts that were sent on a draft whose lines are known.</summary>
    public static void WriteDiscounts(Call call, JsonObject invoice)
    {
        if (!call.Input.Has("discounts"))
            return;
        var customer = call.Shop.Find("customer", invoice.Text("customer"));
        var subtotal = InvoiceLineItems.Of(call.Shop, invoice.Id()).Sum(l => l.Integer("amount"));
        Discounts.Apply(call, invoice, Discounts.Read(call, call.Input, customer, invoice.Text("currency"), subtotal > 0 ? subtotal : null));
    }

    public static void Write(Call call, JsonObject invoice)
    {
        var input = call.Input;
        if (input.Object("automatic_tax")?.Boolean("enabled") == true)
            throw Refusals.NotInSandbox("automatic_tax[enabled]");
        input.CopyTo(
            invoice, "collection_method", "custom_fields", "description", "effective_at", "footer", "number", "statement_descriptor", "shipping_details");
        input.MergeMetadata(invoice);
        input.Object("payment_settings")?.CopyTo(invoice["payment_settings"]!.AsObject(), "payment_method_types");
        if (input.Object("shipping_details") is { } shipping)
            invoice["shipping_details"]!["address"] = Addresses.Whole(shipping.Object("address"));
        if (input.Object("rendering") is { } rendering)
            WriteRendering(invoice, rendering);
        if (input.Has("default_tax_rates"))
        {
            var rates = TaxRates.Of(call, input.Texts("default_tax_rates"), "default_tax_rates");
            invoice["default_tax_rates"] = JsonReading.ArrayOf(rates.Select(r => (JsonNode?)r.Id()));
        }

        WriteNumber(call, invoice);
        WritePaymentMethod(call, invoice);
        WriteDueDate(call, invoice);
        WriteAdvance(call, invoice);
    }

    private static void WriteRendering(JsonObject invoice, Input sent)
    {
        invoice["rendering"] ??= new JsonObject
        {
            ["amount_tax_display"] = null,
            ["pdf"] = new JsonObject { ["page_size"] = "auto" },
            ["template"] = null,
            ["template_version"] = null,
        };
        sent.CopyTo(invoice["rendering"]!.AsObject(), "amount_tax_display");
        sent.Object("pdf")?.CopyTo(invoice["rendering"]!["pdf"]!.AsObject(), "page_size");
    }

    private static void WriteNumber(Call call, JsonObject invoice)
    {
        if (call.Input.Text("number") is not { } number)
            return;
        if (call.Shop.NewestFirst("invoice", "number", number).Any(i => i.Id() != invoice.Id()))
            throw Refusals.Invalid($"Another invoice has the number {Refusals.Clip(number)} already.", "number");
    }

    private static void WritePaymentMethod(Call call, JsonObject invoice)
    {
        if (!call.Input.Has("default_payment_method"))
            return;
        if (call.Referred(PaymentMethods.Type, "default_payment_method") is { } method && method.Text("customer") != invoice.Text("customer"))
        {
            throw Refusals.Invalid(
                $"The customer does not have a payment method with the ID {method.Id()}. The payment method must be attached to the customer.",
                "default_payment_method",
                "resource_missing");
        }

        invoice["default_payment_method"] = call.Input.Text("default_payment_method");
    }

    private static void WriteDueDate(Call call, JsonObject invoice)
    {
        var (days, date) = (call.Input.Integer("days_until_due"), call.Input.Integer("due_date"));
        if (invoice.Text("collection_method") == "charge_automatically")
        {
            if (days is not null || date is not null)
            {
                throw Refusals.Invalid(
                    "You can only specify 'due_date' or 'days_until_due' if invoice collection method is 'send_invoice'.");
            }

            invoice["due_date"] = null;
            invoice["_days_until_due"] = null;
            return;
        }

        if (days is not null && date is not null)
            throw Refusals.OnlyOne("days_until_due", "due_date");
        if (days is { } wait)
            InvoiceDrafts.SetDaysUntilDue(call, invoice, wait);
        else if (date is { } at)
            (invoice["due_date"], invoice["_days_until_due"]) = (at > call.Now ? at : throw Past("due_date"), null);
        else if (invoice["due_date"] is null)
        {
            throw Refusals.Invalid(
                "If invoice collection method is 'send_invoice', you must specify 'due_date' or 'days_until_due'.");
        }
    }

    private static void WriteAdvance(Call call, JsonObject invoice)
    {
        var at = call.Input.Integer("automatically_finalizes_at");
        var advances = call.Input.Boolean("auto_advance") ?? invoice.Flag("auto_advance");
        if (at is not null && !advances)
            throw Refusals.Invalid("You can only specify 'automatically_finalizes_at' if 'auto_advance' is true.", "automatically_finalizes_at");
        if (at <= call.Now)
            throw Past("automatically_finalizes_at");
        InvoiceDrafts.Advance(call, invoice, advances, at ?? (advances && call.Input.Boolean("auto_advance") is null ? Known(invoice) : null));
    }

    private static long? Known(JsonObject invoice) => invoice["automatically_finalizes_at"]?.GetValue<long>();

    private static StripeErrorException Past(string name) => Refusals.Invalid("Invalid timestamp: must be in the future", name);
}
