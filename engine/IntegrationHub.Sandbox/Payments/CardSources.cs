using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What the older charges API charges: a token, or a card of a customer. Here both are payment methods underneath.</summary>
internal static class CardSources
{
    /// <summary>The card that a request for a charge means.</summary>
    public static JsonObject Of(Call call, JsonObject? customer)
    {
        var source = call.Input.Text("source");
        if (customer is null)
        {
            return source is null
                ? throw Refusals.Parameter("Must provide source or customer.", null, "parameter_missing")
                : TestCards.OfToken(source) is { } test
                    ? NewPaymentMethod.Mint(call, test, call.Ids.Id("card_", 24))
                    : throw Refusals.NoSuch("token", source, "source");
        }

        var card = source ?? customer["invoice_settings"]!.AsObject().Text("default_payment_method");
        if (card is null)
        {
            throw new StripeErrorException(new StripeError(402, "card_error", "Cannot charge a customer that has no active card")
            {
                Code = "missing",
                Param = "card",
            });
        }

        return call.Shop.Find("payment_method", card) is { } found && found.Text("customer") == customer.Id()
            ? found
            : throw Refusals.Invalid($"Customer {customer.Id()} does not have a linked source with ID {Refusals.Clip(card, 255)}.", "source", "missing");
    }

    /// <summary>A card as a charge's <c>source</c> shows it.</summary>
    public static JsonObject Shown(JsonObject method)
    {
        var (card, billing) = (method["card"]!.AsObject(), method["billing_details"]!.AsObject());
        var address = billing["address"]!.AsObject();
        return new JsonObject
        {
            ["id"] = method.Id(),
            ["object"] = "card",
            ["address_city"] = address.Text("city"),
            ["address_country"] = address.Text("country"),
            ["address_line1"] = address.Text("line1"),
            ["address_line1_check"] = card["checks"]!.AsObject().Text("address_line1_check"),
            ["address_line2"] = address.Text("line2"),
            ["address_state"] = address.Text("state"),
            ["address_zip"] = address.Text("postal_code"),
            ["address_zip_check"] = card["checks"]!.AsObject().Text("address_postal_code_check"),
            ["brand"] = Brand(card.Text("brand")!),
            ["country"] = card.Text("country"),
            ["customer"] = method.Text("customer"),
            ["cvc_check"] = card["checks"]!.AsObject().Text("cvc_check"),
            ["dynamic_last4"] = null,
            ["exp_month"] = card["exp_month"]!.DeepClone(),
            ["exp_year"] = card["exp_year"]!.DeepClone(),
            ["fingerprint"] = card.Text("fingerprint"),
            ["funding"] = card.Text("funding"),
            ["last4"] = card.Text("last4"),
            ["metadata"] = new JsonObject(),
            ["name"] = billing.Text("name"),
            ["regulated_status"] = "unregulated",
            ["tokenization_method"] = null,
        };
    }

    /// <summary>Cards of the older API write their brand as people do.</summary>
    private static string Brand(string brand) => brand switch
    {
        "visa" => "Visa",
        "mastercard" => "MasterCard",
        "amex" => "American Express",
        "discover" => "Discover",
        "diners" => "Diners Club",
        "jcb" => "JCB",
        "unionpay" => "UnionPay",
        _ => "Unknown",
    };
}
