using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The page on which a payer completes a session.</summary>
internal static class CheckoutPage
{
    public static HostedPage Page { get; } = new("/c/pay", CheckoutSessions.Type, Show, Submit);

    /// <summary>Where the payer goes when all is done; null when a page of the sandbox says it.</summary>
    public static string? Onward(JsonObject session) =>
        (session.Text("success_url") ?? session.Text("return_url"))?.Replace("{CHECKOUT_SESSION_ID}", session.Id(), StringComparison.Ordinal);

    /// <summary>Where the bank's page leads in the end, when an intent pays a session.</summary>
    public static string? Beyond(Call call, JsonObject intent) =>
        call.Shop.Find("checkout.session", intent.Text("_checkout_session")) is { } session ? Onward(session) : null;

    private static PageAnswer Show(Call call, PageForm form)
    {
        var session = call.Subject(CheckoutSessions.Type);
        return session.Text("status") == "open"
            ? Ask(call, session, form, form["redirect_status"] == "failed" ? CheckoutPayment.LastError(call, session) : null)
            : Closed(session, form["redirect_status"] is not null);
    }

    private static PageAnswer Submit(Call call, PageForm form)
    {
        var session = call.Shop.Edit(call.Subject(CheckoutSessions.Type));
        if (session.Text("status") != "open")
            return Closed(session, isJustDone: false);
        if (CartForm.Apply(call, session, form) is { } wrong)
            return Ask(call, session, form, wrong, 400);
        if (SessionDiscounts.Enter(call, session, form) is { } refused)
            return Ask(call, session, form, refused, 400);
        if (form["action"] is "update" or "promote")
            return Ask(call, session, form, null);
        if (PayerForm.Read(session, form) is { } missing)
            return Ask(call, session, form, missing, 400);
        JsonObject? method = null;
        if (IsCardAsked(session))
        {
            (method, var error) = CardChoice.Read(call, form, Saved(call, session));
            if (method is null)
                return Ask(call, session, form, error, 400);
            if (method.Text("customer") is null)
                WriteBilling(call.Shop.Edit(method), session);
        }

        if (CheckoutPayment.Pay(call, session, method) is { } refusal)
            return Ask(call, session, form, refusal, 402);
        return CheckoutPayment.Authentication(call, session) is { } bank ? PageAnswer.GoTo(bank) : Closed(session, isJustDone: true);
    }

    private static PageAnswer Ask(Call call, JsonObject session, PageForm form, string? error, int status = 200)
    {
        var title = session.Text("mode") == "setup" ? "Save a card with Harbor Lane Goods" : "Pay Harbor Lane Goods";
        return PageAnswer.Show(
            title,
            Html.Of(
                $"""
                {PageFields.Error(error)}{CheckoutSummary.Table(call.Shop, session)}{CartForm.Show(call, session)}{SessionDiscounts.Form(session, form)}<form method="post">
                {PayerForm.Show(session, form)}{(IsCardAsked(session) ? CardChoice.Field(Saved(call, session), form) : Html.Nothing)}{Note(session, "submit")}{PageFields.Button("pay", Label(session))}</form>
                {Note(session, "after_submit")}{Back(session)}
                """),
            status) with
        { LeadsTo = Onward(session) };
    }

    private static PageAnswer Closed(JsonObject session, bool isJustDone)
    {
        if (session.Text("status") == "expired")
            return PageAnswer.Show("This page has expired", Html.Of($"<p>Nothing was charged. Go back to the shop to begin again.</p>"), 410);
        if (isJustDone && Onward(session) is { } onward)
            return PageAnswer.GoTo(onward);
        var message = session.Text("_thanks") ?? "Your order is complete.";
        var more = Onward(session) is { } address ? Html.Of($"<p>{PageFields.Link(address, "Back to the shop")}</p>") : Html.Nothing;
        return PageAnswer.Show("Thank you", Html.Of($"<p>{message}</p>{more}"));
    }

    /// <summary>False when nothing is due and the session says that a card is asked for only if it is.</summary>
    private static bool IsCardAsked(JsonObject session) => session.Text("mode") == "setup"
        || session.Integer("amount_total") > 0
        || (session.Text("mode") == "subscription" && session.Text("payment_method_collection") == "always");

    private static List<JsonObject> Saved(Call call, JsonObject session)
    {
        var filters = (session["saved_payment_method_options"] as JsonObject)?["allow_redisplay_filters"]?.AsArray().Select(f => f!.GetValue<string>()).ToList()
            ?? ["always"];
        return [.. CardChoice.Of(call, session.Text("customer")).Where(m => filters.Contains(m.Text("allow_redisplay")!))];
    }

    private static void WriteBilling(JsonObject method, JsonObject session)
    {
        var details = session["customer_details"]!.AsObject();
        var billing = method["billing_details"]!.AsObject();
        foreach (var part in new[] { "email", "name", "phone" })
            billing[part] = details[part]?.DeepClone();
        if (details["address"] is JsonObject address)
            billing["address"] = address.DeepClone();
        if ((session["_payment_method_data"] as JsonObject)?.Text("allow_redisplay") is { } redisplay)
            method["allow_redisplay"] = redisplay;
    }

    private static string Label(JsonObject session) => (session.Text("mode"), session.Text("submit_type")) switch
    {
        ("setup", _) => "Save card",
        (_, "book") => "Book",
        (_, "donate") => "Donate",
        ("subscription", _) => SessionTotals.IsTrial(session) ? "Start trial" : "Subscribe",
        _ => "Pay " + CheckoutSummary.Money(session, session.Integer("amount_total")),
    };

    private static Html Note(JsonObject session, string name) =>
        session["custom_text"]![name] is JsonObject note ? Html.Of($"<p>{note.Text("message")}</p>\n") : Html.Nothing;

    private static Html Back(JsonObject session) =>
        session.Text("cancel_url") is { } cancel ? Html.Of($"<p>{PageFields.Link(cancel, "Cancel and go back")}</p>\n") : Html.Nothing;
}
