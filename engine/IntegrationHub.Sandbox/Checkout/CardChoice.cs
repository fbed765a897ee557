using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>Which card a payer takes: a saved one, one of Stripe's test cards by name, or one whose number is typed.</summary>
internal static class CardChoice
{
    private static readonly (string Value, string Label)[] Named =
    [
        ("pm_card_visa", "Visa 4242 - pays"),
        ("pm_card_mastercard", "Mastercard 4444 - pays"),
        ("pm_card_amex", "American Express 8431 - pays"),
        ("pm_card_authenticationRequired", "Visa 3184 - asks you to authenticate (3D Secure)"),
        ("pm_card_chargeDeclined", "Visa 0002 - is declined"),
        ("pm_card_chargeDeclinedInsufficientFunds", "Visa 9995 - has insufficient funds"),
        ("pm_card_chargeDeclinedExpiredCard", "Visa 0069 - has expired"),
        ("pm_card_chargeDeclinedIncorrectCvc", "Visa 0127 - has another security code"),
        ("pm_card_chargeCustomerFail", "Visa 0341 - can be saved, then declines"),
        ("pm_card_createDispute", "Visa 0259 - pays and is disputed"),
    ];

    public static Html Field(IEnumerable<JsonObject> saved, PageForm form) => Html.Join(
    [
        PageFields.Select("card", "Card", saved.Select(Saved).Concat(Named), form["card"]),
        PageFields.Text("card_number", "Or the number of another of Stripe's test cards", null),
    ]);

    /// <summary>The cards of a customer.</summary>
    public static IEnumerable<JsonObject> Of(Call call, string? customer) =>
        call.Shop.NewestFirst("payment_method", "customer", customer).Where(m => m.Text("type") == "card");

    /// <summary>The chosen card as a payment method, or what was wrong with the choice.</summary>
    /// <param name="call">The moment.</param>
    /// <param name="form">What was sent.</param>
    /// <param name="saved">The saved cards that were offered.</param>
    public static (JsonObject? Method, string? Error) Read(Call call, PageForm form, IReadOnlyList<JsonObject> saved)
    {
        if (form["card_number"] is { } number)
        {
            return TestCardNumbers.MethodOf(number) is { } typed && TestCards.Find(typed) is not null
                ? (PaymentMethods.Resolve(call, typed), null)
                : (null, TestCardNumbers.WhyNot(number));
        }

        if (form["card"] is not { } chosen)
            return (null, "Choose a card.");
        if (saved.FirstOrDefault(m => m.Id() == chosen) is { } known)
            return (known, null);
        return TestCards.Find(chosen) is null ? (null, "Choose a card of the list.") : (PaymentMethods.Resolve(call, chosen), null);
    }

    private static (string Value, string Label) Saved(JsonObject method)
    {
        var card = method["card"]!.AsObject();
        return (method.Id(), $"Saved {card.Text("brand")} {card.Text("last4")}, {card.Integer("exp_month"):00}/{card.Integer("exp_year")}");
    }
}
