using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The discount of a session, given by the seller or by a code that the payer types. It counts as redeemed when the session completes.</summary>
internal static class SessionDiscounts
{
    /// <summary>Where a session keeps the ids of its discounts.</summary>
    public const string Ids = "_discounts";

    public static Parameter Parameter { get; } = Objects("discounts", 1, Text("coupon"), Text("promotion_code"));

    public static void Write(Call call, JsonObject session)
    {
        if (call.Input.Has("discounts"))
            Give(call, session, call.Input);
    }

    /// <summary>The field for a code, when payers may type one.</summary>
    public static Html Form(JsonObject session, PageForm form) => !MayType(session) ? Html.Nothing : Html.Of(
        $"""
        <form method="post">
        {PageFields.Text("promotion_code", "Promotion code", form["promotion_code"], autocomplete: "off")}{PageFields.Button("promote", "Apply", isSecond: true)}</form>

        """);

    /// <summary>Takes a code that a payer has typed.</summary>
    /// <returns>Why it is not good for anything; null when it is, or when none was sent.</returns>
    public static string? Enter(Call call, JsonObject session, PageForm form)
    {
        if (form["promotion_code"] is not { } typed || !MayType(session))
            return null;
        var code = call.Shop.NewestFirst(PromotionCodes.Type.Name)
            .Where(c => string.Equals(c.Text("code"), typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(c => PromotionCodes.IsActive(call.Shop, c, call.Now))
            .FirstOrDefault();
        if (code is null)
            return "This code is invalid.";
        try
        {
            Give(call, session, new Input(new JsonObject { ["discounts"] = new JsonArray(new JsonObject { ["promotion_code"] = code.Id() }) }));
            SessionTotals.Reckon(call, session);
            return null;
        }
        catch (StripeErrorException e)
        {
            return e.Error.Message;
        }
    }

    /// <summary>The session's discounts as a parameter of the subscription or the invoice that it makes.</summary>
    public static JsonArray Asked(JsonObject session) => JsonReading.ArrayOf(session["discounts"]!.AsArray().Select(d =>
        new JsonObject(d!.AsObject().Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())))));

    public static IReadOnlyList<string> Of(JsonObject session) =>
        session[Ids] is JsonArray ids ? [.. ids.Select(id => id!.GetValue<string>())] : [];

    /// <summary>Counts the discounts of a single payment. A subscription and an invoice count their own.</summary>
    public static void Redeem(Call call, JsonObject session)
    {
        if (session.Text("mode") != "payment" || session.Text("invoice") is not null)
            return;
        foreach (var redemption in Discounts.Read(call, new Input(new JsonObject { ["discounts"] = Asked(session) })))
            redemption.Count(call);
    }

    private static bool MayType(JsonObject session) => session.Flag("allow_promotion_codes") && !CartForm.IsFixed(session);

    private static void Give(Call call, JsonObject session, Input input)
    {
        var redemptions = Discounts.Read(
            call, input, call.Shop.Find("customer", session.Text("customer")), session.Text("currency"), SessionTotals.Subtotal(call, session));
        session["discounts"] = JsonReading.ArrayOf(redemptions.Select(r => new JsonObject
        {
            ["coupon"] = r.PromotionCode is null ? r.Coupon!.Id() : null,
            ["promotion_code"] = r.PromotionCode?.Id(),
        }));
        session[Ids] = JsonReading.ArrayOf([.. redemptions.Select(r => Discounts.Hold(call, session, r).Id())]);
    }
}
