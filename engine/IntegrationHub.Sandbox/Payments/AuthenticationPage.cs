using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>The bank's page on which the holder of a card says yes or no. Where an intent says it is, is its <c>next_action</c>.</summary>
internal static class AuthenticationPage
{
    public static HostedPage OfPaymentIntents { get; } = new(
        "/authenticate/payment_intents",
        PaymentIntents.Type,
        (call, form) => Show(call, form, PaymentIntents.Type),
        (call, form) => Submit(call, form, PaymentIntents.Type, PaymentIntentSteps.Authenticated));

    public static HostedPage OfSetupIntents { get; } = new(
        "/authenticate/setup_intents",
        SetupIntents.Type,
        (call, form) => Show(call, form, SetupIntents.Type),
        (call, form) => Submit(call, form, SetupIntents.Type, SetupIntentSteps.Authenticated));

    private static PageAnswer Show(Call call, PageForm form, ResourceType type)
    {
        var intent = call.Subject(type);
        if (intent.Text("client_secret") != form["client_secret"])
            return PageAnswer.NotFound();
        if (intent.Text("status") != "requires_action")
            return Done(intent);
        var card = call.Shop.Find("payment_method", intent.Text("payment_method"))!["card"]!.AsObject();
        var what = intent.ContainsKey("amount")
            ? $"pay {Currencies.Format(intent.Integer("amount"), intent.Text("currency")!)} to Harbor Lane Goods"
            : "save your card with Harbor Lane Goods";
        return PageAnswer.Show("Authenticate with your bank", Html.Of(
            $"""
            <p>Your bank asks: do you want to {what} with your {card.Text("brand")} card that ends in {card.Text("last4")}?</p>
            <form method="post">
            <input type="hidden" name="client_secret" value="{intent.Text("client_secret")}">
            <button name="outcome" value="complete">Complete</button>
            <button name="outcome" value="fail" class="second">Fail</button>
            </form>
            """)) with
        { LeadsTo = CheckoutPage.Beyond(call, intent) ?? intent.Text("_return_url") };
    }

    private static PageAnswer Submit(Call call, PageForm form, ResourceType type, Action<Call, JsonObject, bool> authenticated)
    {
        var found = call.Subject(type);
        if (found.Text("client_secret") != form["client_secret"])
            return PageAnswer.NotFound();
        if (found.Text("status") != "requires_action")
            return Done(found);
        if (form["outcome"] is not ("complete" or "fail"))
            return PageAnswer.Show("Which is it?", Html.Of($"<p class=\"error\">outcome must be complete or fail.</p>"), 400);
        var intent = call.Shop.Edit(found);
        authenticated(call, intent, form["outcome"] == "complete");
        return intent.Text("_return_url") is { } back ? PageAnswer.GoTo(WayBack(intent, back)) : Done(intent);
    }

    private static PageAnswer Done(JsonObject intent) => PageAnswer.Show(
        "Nothing left to do here", Html.Of($"<p>The status is now {intent.Text("status")}. You may close this page.</p>"));

    /// <summary>The return address, with what came of it in its query.</summary>
    private static string WayBack(JsonObject intent, string back)
    {
        var kind = intent.Text("object")!;
        var status = intent.Text("status") is "requires_payment_method" ? "failed" : "succeeded";
        var address = new Uri(back).AbsoluteUri.Split('#', 2);
        var query = $"{kind}={intent.Id()}&{kind}_client_secret={intent.Text("client_secret")}&redirect_status={status}";
        return address[0] + (address[0].Contains('?', StringComparison.Ordinal) ? '&' : '?') + query + (address.Length > 1 ? "#" + address[1] : "");
    }
}
