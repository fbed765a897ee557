using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>What a request writes into a payment method, new or old.</summary>
internal static class NewPaymentMethod
{
    private static readonly Parameter Billing = Object(
        "billing_details",
        UnsettableObject("address", Text("city"), Text("country"), Text("line1"), Text("line2"), Text("postal_code"), Text("state")),
        Email("email"), Text("name"), Text("phone"), Text("tax_id"));

    private static readonly Parameter[] Common =
        [Billing, Metadata(), Choice("allow_redisplay", "always", "limited", "unspecified")];

    /// <summary>What makes one: by itself, or inside an intent.</summary>
    public static Parameter[] Parameters { get; } =
    [
        Text("type").Required(), Object("card", Text("token")).Refusing("number", "exp_month", "exp_year", "cvc", "networks"), .. Common,
        .. Ignored("radar_options"), .. Unsupported(OtherPaymentMethods.Names),
    ];

    public static Parameter[] Changing { get; } =
    [
        .. Common,
        Object("card", Integer("exp_month", 1, 12), Integer("exp_year", 1970, 9999), Object("networks", UnsettableChoice("preferred", "cartes_bancaires", "mastercard", "visa"))),
        Object("us_bank_account", Choice("account_holder_type", "company", "individual"), Choice("account_type", "checking", "savings")),
    ];

    public static JsonObject Create(Call call) => Make(call, call.Input, "");

    /// <summary>Makes one of a request's parameters.</summary>
    /// <param name="call">The request.</param>
    /// <param name="input">What says which.</param>
    /// <param name="path">Where in the request that stands; empty for the request itself.</param>
    public static JsonObject Make(Call call, Input input, string path)
    {
        string At(string name) => path.Length == 0 ? name : $"{path}[{name.Replace("[", "][", StringComparison.Ordinal).TrimEnd(']')}]";
        if (input.Text("type") is { } type && type != "card")
        {
            throw OtherPaymentMethods.Names.Contains(type)
                ? Refusals.NotInSandbox(At("type") + "=" + type)
                : Refusals.Invalid("Invalid type: must be card", At("type"));
        }

        var token = input.Object("card")?.Text("token") ?? throw Refusals.Missing(At("card[token]"));
        return Write(input, Mint(call, TestCards.OfToken(token) ?? throw Refusals.NoSuch("token", token, At("card[token]"))));
    }

    /// <summary>A fresh payment method that behaves as a test card.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="testId">The test payment method, <c>pm_card_visa</c>.</param>
    /// <param name="id">Its own id; a new one when null.</param>
    public static JsonObject Mint(Call call, string testId, string? id = null)
    {
        var card = TestCards.Find(testId)!;
        var method = call.New(PaymentMethods.Type, id);
        var shown = method["card"]!.AsObject();
        shown["brand"] = card.Brand;
        shown["display_brand"] = card.Brand;
        shown["country"] = card.Country;
        shown["fingerprint"] = call.Ids.Characters(16);
        shown["funding"] = card.Funding;
        shown["last4"] = card.Last4;
        shown["checks"]!["cvc_check"] = card.Checks.Cvc;
        shown["checks"]!["address_line1_check"] = card.Checks.Line1;
        shown["checks"]!["address_postal_code_check"] = card.Checks.PostalCode;
        shown["networks"]!["available"] = JsonReading.ArrayOf(card.Brand);
        method["_test_card"] = testId;
        return method;
    }

    public static JsonObject Update(Call call)
    {
        var method = call.Shop.Edit(call.Subject(PaymentMethods.Type));
        if (method.Text("customer") is null)
            throw Refusals.Invalid("You must save this PaymentMethod to a customer before you can update it.", "payment_method");
        if (call.Input.Has("us_bank_account"))
        {
            throw Refusals.Invalid(
                $"This PaymentMethod is of the type card, so `us_bank_account` cannot be updated.", "us_bank_account", "payment_method_invalid_parameter");
        }

        if (call.Input.Object("card") is { } card)
        {
            var shown = method["card"]!.AsObject();
            RefusePast(call, card.Integer("exp_year") ?? shown.Integer("exp_year"), card.Integer("exp_month") ?? shown.Integer("exp_month"));
            card.CopyTo(shown, "exp_month", "exp_year");
            card.Object("networks")?.CopyTo(shown["networks"]!.AsObject(), "preferred");
        }

        return Write(call.Input, method);
    }

    private static void RefusePast(Call call, long year, long month)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(call.Now);
        if (year > now.Year || (year == now.Year && month >= now.Month))
            return;
        var isYear = year < now.Year;
        throw Refusals.Invalid(
            isYear ? "Your card's expiration year is invalid." : "Your card's expiration month is invalid.",
            isYear ? "card[exp_year]" : "card[exp_month]",
            isYear ? "invalid_expiry_year" : "invalid_expiry_month");
    }

    private static JsonObject Write(Input input, JsonObject method)
    {
        input.MergeMetadata(method);
        input.CopyTo(method, "allow_redisplay");
        if (input.Object("billing_details") is { } billing)
        {
            var kept = method["billing_details"]!.AsObject();
            billing.CopyTo(kept, "email", "name", "phone", "tax_id");
            if (billing.Has("address"))
                kept["address"] = Addresses.Whole(billing.Object("address"));
        }

        return method;
    }
}
