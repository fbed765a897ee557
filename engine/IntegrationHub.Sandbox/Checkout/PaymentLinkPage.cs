using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The address of a payment link: it begins a session and leads to its page.</summary>
internal static class PaymentLinkPage
{
    private static readonly string[] Same =
    [
        "allow_promotion_codes", "billing_address_collection", "consent_collection", "currency", "custom_text", "customer_creation",
        "invoice_creation", "metadata", "name_collection", "optional_items", "payment_method_collection", "phone_number_collection",
        "shipping_address_collection", "shipping_options", "submit_type", "tax_id_collection",
    ];

    public static HostedPage Page { get; } = new("/b", PaymentLinks.Type, Follow) { IsByAddress = true };

    private static PageAnswer Follow(Call call, PageForm form)
    {
        var link = call.Subject(PaymentLinks.Type);
        if (!link.Flag("active"))
        {
            return PageAnswer.Show(
                "This link is no longer active", Html.Of($"<p>{link.Text("inactive_message") ?? "Ask the shop for another one."}</p>"), 410);
        }

        var session = Begin(call, link);
        session["client_reference_id"] = form["client_reference_id"];
        session["customer_email"] = form["prefilled_email"];
        SessionCustomer.Begin(session, null, link.Text("customer_creation"));
        return PageAnswer.GoTo("/" + session.Text("url"));
    }

    private static JsonObject Begin(Call call, JsonObject link)
    {
        var session = call.New(CheckoutSessions.Type);
        var isRecurring = link["subscription_data"] is not null;
        session["mode"] = isRecurring ? "subscription" : "payment";
        foreach (var name in Same.Where(link.ContainsKey))
            session[name] = link[name]?.DeepClone();
        if (isRecurring)
            session["invoice_creation"] = null;
        else
            session["payment_method_collection"] = "if_required";
        session["custom_fields"] = CustomFields.Unanswered(link["custom_fields"]!.AsArray());
        session["payment_link"] = link.Id();
        session["_payment_intent_data"] = Sent(link["payment_intent_data"]);
        session["_subscription_data"] = Sent(link["subscription_data"]);
        session["expires_at"] = call.Now + 24 * 60 * 60;
        session["url"] = "c/pay/" + session.Id();
        var after = link["after_completion"]!;
        session["success_url"] = after["redirect"]?["url"]?.DeepClone();
        session["_thanks"] = after["hosted_confirmation"]?["custom_message"]?.DeepClone();
        foreach (var item in CheckoutLineItems.Of(call.Shop, link.Id()).ToList())
        {
            CheckoutLineItems.Add(call, session, CheckoutLineItems.Price(call.Shop, item), item.Integer("quantity"))["adjustable_quantity"] =
                item["adjustable_quantity"]?.DeepClone();
        }

        SessionTotals.Reckon(call, session);
        return session;
    }

    /// <summary>A link shows what was not said as null; an intent and a subscription have their own defaults.</summary>
    private static JsonObject? Sent(JsonNode? data) =>
        data is JsonObject shown ? new(shown.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))) : null;
}
