using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Writes what a session and a link have in common.</summary>
internal static class PageSettings
{
    private const string Consent = """{ "payment_method_reuse_agreement": null, "promotions": "none", "terms_of_service": "none" }""";
    private const string Asked = """{ "enabled": false, "optional": false }""";

    /// <summary>An invoice after a single payment, as it is when nothing was said about it.</summary>
    public const string NoInvoice = """
        {
          "enabled": false,
          "invoice_data": {
            "account_tax_ids": null, "custom_fields": null, "description": null, "footer": null, "issuer": null, "metadata": {},
            "rendering_options": null
          }
        }
        """;

    public const string InvoiceSettings =
        """{ "account_tax_ids": null, "custom_fields": null, "description": null, "footer": null, "issuer": { "type": "self" } }""";

    public static void Write(Call call, JsonObject page, bool isSession)
    {
        if (call.Input.Object("automatic_tax")?.Boolean("enabled") == true)
            throw Refusals.NotInSandbox("automatic_tax[enabled]");
        call.Input.CopyTo(
            page, "allow_promotion_codes", "billing_address_collection", "customer_creation", "payment_method_collection",
            "phone_number_collection", "shipping_address_collection", "submit_type");
        call.Input.MergeMetadata(page);
        if (call.Input.Copy("custom_text") is JsonObject texts)
            page["custom_text"]!.AsObject().With(texts);
        if (call.Input.Copy("consent_collection") is JsonObject consent)
            page["consent_collection"] = consent.Over(Consent);
        if (call.Input.Copy("invoice_creation") is JsonObject invoice)
            page["invoice_creation"] = WithRendering(invoice.Over(NoInvoice));
        if (call.Input.Copy("tax_id_collection") is JsonObject taxId)
            page["tax_id_collection"] = taxId.Over("""{ "enabled": false, "required": "never" }""");
        if (call.Input.Has("name_collection"))
            WriteNames(call, page);
        if (call.Input.Has("custom_fields"))
            page["custom_fields"] = CustomFields.Of(call.Input.Objects("custom_fields"), isSession);
        if (call.Input.Has("optional_items"))
            page["optional_items"] = OptionalItems.Of(call, page.Text("currency"));
        if (call.Input.Has("shipping_options"))
            page["shipping_options"] = ShippingOptions.Of(call, page.Text("currency"));
    }

    private static JsonObject WithRendering(JsonObject invoice)
    {
        var data = invoice["invoice_data"]!;
        if (data["rendering_options"] is JsonObject sent)
            data["rendering_options"] = sent.DeepClone().AsObject().Over("""{ "amount_tax_display": null, "template": null }""");
        return invoice;
    }

    private static void WriteNames(Call call, JsonObject page)
    {
        page.Remove("name_collection");
        if (call.Input.Copy("name_collection") is not JsonObject names)
            return;
        foreach (var kind in names.Select(n => n.Key).ToList())
            names[kind] = names[kind]!.AsObject().Over(Asked);
        page["name_collection"] = names;
    }
}
