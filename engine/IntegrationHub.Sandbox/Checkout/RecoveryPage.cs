using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>The address under which an expired cart can be had again, for 30 days.</summary>
internal static class RecoveryPage
{
    private static readonly string[] Anew =
        ["id", "created", "consent", "expires_at", "payment_intent", "status", "payment_status", "subscription", "setup_intent", "invoice", "url"];

    public static HostedPage Page { get; } = new("/r", CheckoutSessions.Type, Follow);

    private static PageAnswer Follow(Call call, PageForm form)
    {
        var expired = call.Subject(CheckoutSessions.Type);
        if (expired["after_expiration"]?["recovery"] is not JsonObject recovery || recovery.Integer("expires_at") <= call.Now)
            return PageAnswer.NotFound();
        var session = call.New(CheckoutSessions.Type);
        foreach (var (name, value) in expired.Where(m => !Anew.Contains(m.Key) && !m.Key.StartsWith("_subscription", StringComparison.Ordinal)))
            session[name] = value?.DeepClone();
        session["_subscription_data"] = expired["_subscription_data"]?.DeepClone();
        session["after_expiration"] = null;
        session["allow_promotion_codes"] = recovery.Flag("allow_promotion_codes");
        session["expires_at"] = call.Now + 24 * 60 * 60;
        session["recovered_from"] = expired.Id();
        session["url"] = "c/pay/" + session.Id();
        foreach (var item in CheckoutLineItems.Of(call.Shop, expired.Id()).ToList())
        {
            CheckoutLineItems.Add(call, session, CheckoutLineItems.Price(call.Shop, item), item.Integer("quantity"))["adjustable_quantity"] =
                item["adjustable_quantity"]?.DeepClone();
        }

        if (session.Text("mode") != "setup")
            SessionTotals.Reckon(call, session);
        return PageAnswer.GoTo("/" + session.Text("url"));
    }
}
