using System.Text.Json.Nodes;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Invoicing;

/// <summary>Bills of customers, made by hand or by subscriptions.</summary>
internal static class Invoices
{
    public static ResourceType Type { get; } = new ResourceType("invoice", "in_", "/v1/invoices", """
        {
          "id": "", "object": "invoice", "account_country": "US", "account_name": "Harbor Lane Goods", "account_tax_ids": null,
          "amount_due": 0, "amount_overpaid": 0, "amount_paid": 0, "amount_remaining": 0, "amount_shipping": 0,
          "application": null, "attempt_count": 0, "attempted": false, "auto_advance": false,
          "automatic_tax": { "disabled_reason": null, "enabled": false, "liability": null, "provider": null, "status": null },
          "automatically_finalizes_at": null, "billing_reason": null, "collection_method": "charge_automatically", "created": 0,
          "currency": "", "custom_fields": null, "customer": null, "customer_account": null, "customer_address": null,
          "customer_email": null, "customer_name": null, "customer_phone": null, "customer_shipping": null,
          "customer_tax_exempt": "none", "customer_tax_ids": [], "default_payment_method": null, "default_source": null,
          "default_tax_rates": [], "description": null, "discounts": [], "due_date": null, "effective_at": null,
          "ending_balance": null, "footer": null, "from_invoice": null, "hosted_invoice_url": null, "invoice_pdf": null,
          "issuer": { "type": "self" }, "last_finalization_error": null, "latest_revision": null, "lines": null,
          "livemode": false, "metadata": {}, "next_payment_attempt": null, "number": null, "on_behalf_of": null, "parent": null,
          "payment_settings": { "default_mandate": null, "payment_method_options": null, "payment_method_types": null },
          "period_end": 0, "period_start": 0, "post_payment_credit_notes_amount": 0, "pre_payment_credit_notes_amount": 0,
          "receipt_number": null, "rendering": null, "shipping_cost": null, "shipping_details": null, "starting_balance": 0,
          "statement_descriptor": null, "status": "draft",
          "status_transitions": { "finalized_at": null, "marked_uncollectible_at": null, "paid_at": null, "voided_at": null },
          "subtotal": 0, "subtotal_excluding_tax": 0, "test_clock": null, "total": 0, "total_discount_amounts": [],
          "total_excluding_tax": 0, "total_pretax_credit_amounts": [], "total_taxes": [], "webhooks_delivered_at": null,
          "_subscription": null, "_payment_intent": null, "_days_until_due": null, "_is_overdue": false
        }
        """)
    { EventFamily = "invoice", PathParam = "invoice", Due = InvoiceTime.Due, OnTime = InvoiceTime.Pass }
        .Refers("customer", "customer")
        .Refers("default_payment_method", "payment_method")
        .Refers("from_invoice.invoice", "invoice")
        .Refers("latest_revision", "invoice")
        .Refers("parent.subscription_details.subscription", "subscription")
        .Refers("discounts", "discount")
        .Shows("default_tax_rates", (show, invoice) => TaxRates.Shown(show, invoice["default_tax_rates"]))
        .Shows("lines", (show, invoice) => show.List($"/v1/invoices/{invoice.Id()}/lines", InvoiceLineItems.Of(show.Shop, invoice.Id())))
        .ShowsAddress("hosted_invoice_url")
        .ShowsAddress("invoice_pdf")
        .Includes("payments", (show, invoice) => show.List(
            "/v1/invoice_payments", InvoicePayments.Of(show.Shop, invoice.Id())))
        .Includes("confirmation_secret", (show, invoice) =>
            show.Shop.Find("payment_intent", invoice.Text("_payment_intent")) is not { } intent ? null
            : new JsonObject { ["client_secret"] = intent.Text("client_secret"), ["type"] = "payment_intent" })
        .Searches(
        [
            .. SearchField.Numbers("created", "total"),
            .. SearchField.Words("number", "receipt_number"),
            .. SearchField.Tokens("currency", "customer", "status"),
            new("last_finalization_error_code", SearchFieldKind.Token, "last_finalization_error.code"),
            new("last_finalization_error_type", SearchFieldKind.Token, "last_finalization_error.type"),
            new("subscription", SearchFieldKind.Token, "parent.subscription_details.subscription"),
        ])
        .Creates([.. InvoiceWriting.Parameters, .. NewInvoice.Parameters], NewInvoice.Create)
        .Retrieves()
        .Updates(InvoiceWriting.Parameters, InvoiceWriting.Update)
        .Lists(
        [
            Filter.Created, Filter.Range("due_date"), Filter.Refers("customer", () => Customers.Type),
            Filter.Choice("collection_method", "charge_automatically", "send_invoice"),
            Filter.Choice("status", "draft", "open", "void", "paid", "uncollectible"),
            Filter.Where(Text("subscription"), (call, i) => call.Input.Text("subscription") is not { } id || i.Text("_subscription") == id),
            .. Filter.Unsupported("customer_account"),
        ])
        .On("GET", "/{id}/lines", Page.Parameters, call => Page.Cut(call, InvoiceLineItems.Type, InvoiceLineItems.Of(call.Shop, call.Subject(Type!).Id()), _ => true))
        .On("DELETE", "/{id}", [], InvoiceRequests.Delete)
        .On("POST", "/{id}/finalize", [Boolean("auto_advance")], InvoiceRequests.Finalize)
        .On("POST", "/{id}/pay", InvoiceRequests.Paying, InvoiceRequests.Pay)
        .On("POST", "/{id}/send", [], InvoiceRequests.Send)
        .On("POST", "/{id}/void", [], InvoiceRequests.Void)
        .On("POST", "/{id}/mark_uncollectible", [], InvoiceRequests.MarkUncollectible)
        .On("POST", "/{id}/add_lines", InvoiceLineEdits.Adding, InvoiceLineEdits.Add)
        .On("POST", "/{id}/update_lines", InvoiceLineEdits.Updating, InvoiceLineEdits.Update)
        .On("POST", "/{id}/remove_lines", InvoiceLineEdits.Removing, InvoiceLineEdits.Remove);
}
