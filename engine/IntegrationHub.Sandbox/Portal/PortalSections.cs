using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Portal;

/// <summary>What the portal shows, in order.</summary>
internal static class PortalSections
{
    public static IReadOnlyList<PortalSection> All { get; } =
    [
        new("subscription_cancel", Subscriptions), new("subscription_update", Plans), new("payment_method_update", Cards),
        new("customer_update", Details), new("invoice_history", Invoices),
    ];

    /// <summary>The subscriptions that a session is about: the one of its flow, or all that run.</summary>
    public static IEnumerable<JsonObject> Running(Call call, JsonObject session)
    {
        var flow = session["flow"] as JsonObject;
        var only = (flow?[flow.Text("type")!] as JsonObject)?.Text("subscription");
        return call.Shop.NewestFirst("subscription", "customer", session.Text("customer"))
            .Where(s => !Billing.Subscriptions.HasEnded(s) && (only is null || s.Id() == only));
    }

    private static Html Subscriptions(Call call, JsonObject session, JsonObject configuration, JsonObject customer, PageForm form) =>
        Html.Join(Running(call, session).Select(s => Subscription(call, configuration, s)).Prepend(Html.Of($"<h2>Subscriptions</h2>\n")));

    private static Html Subscription(Call call, JsonObject configuration, JsonObject subscription)
    {
        var name = Name(call, subscription);
        var ends = subscription["cancel_at"] is null ? Html.Nothing
            : Html.Of($"<p>It ends on {DateTimeOffset.FromUnixTimeSeconds(subscription.Integer("cancel_at")):d MMMM yyyy}.</p>");
        var cancel = configuration["features"]!["subscription_cancel"]!.AsObject();
        var reasons = cancel["cancellation_reason"]!.AsObject();
        var why = subscription["cancel_at"] is null && reasons.Flag("enabled")
            ? PageFields.Select(
                "feedback", "Why do you cancel?", reasons["options"]!.AsArray().Select(o => o!.GetValue<string>()).Select(o => (o, o.Replace('_', ' '))).Prepend(("", "No answer")), null)
            : Html.Nothing;
        return Html.Of(
            $"""
            <form method="post">
            <p>{name}, {subscription.Text("status")}</p>{ends}
            <input type="hidden" name="subscription" value="{subscription.Id()}">
            {why}{(subscription["cancel_at"] is null ? PageFields.Button("cancel", $"Cancel {name}", isSecond: true) : PageFields.Button("keep", $"Do not cancel {name}"))}</form>

            """);
    }

    private static Html Plans(Call call, JsonObject session, JsonObject configuration, JsonObject customer, PageForm form)
    {
        var prices = (configuration["features"]!["subscription_update"]!["products"] as JsonArray ?? [])
            .SelectMany(p => p!["prices"]!.AsArray()).Select(p => call.Shop.Find("price", p!.GetValue<string>())!).ToList();
        return Html.Join(Running(call, session).Select(s => Html.Of(
            $"""
            <form method="post">
            <input type="hidden" name="subscription" value="{s.Id()}">
            {PageFields.Select("price", $"Plan of {Name(call, s)}", prices.Select(p => (p.Id(), Amounts.Rate(p))), SubscriptionItems.Of(call.Shop, s.Id()).First().Text("price"))}{PageFields.Button("switch", "Change the plan")}</form>

            """)).Prepend(Html.Of($"<h2>Plans</h2>\n")));
    }

    private static Html Cards(Call call, JsonObject session, JsonObject configuration, JsonObject customer, PageForm form)
    {
        var preferred = customer["invoice_settings"]!["default_payment_method"]?.GetValue<string>();
        var cards = CardChoice.Of(call, customer.Id()).Select(m => Html.Of(
            $"""
            <form method="post">
            <p>{m["card"]!["brand"]!.GetValue<string>()} {m["card"]!["last4"]!.GetValue<string>()}{(m.Id() == preferred ? ", used for renewals" : "")}</p>
            <input type="hidden" name="payment_method" value="{m.Id()}">
            {(m.Id() == preferred ? Html.Nothing : PageFields.Button("prefer", "Use it for renewals"))}{PageFields.Button("remove", "Remove", isSecond: true)}</form>

            """));
        return Html.Of(
            $"""
            <h2>Cards</h2>
            {Html.Join(cards)}<form method="post">
            {CardChoice.Field([], form)}{PageFields.Button("add_card", "Save this card")}</form>

            """);
    }

    private static Html Details(Call call, JsonObject session, JsonObject configuration, JsonObject customer, PageForm form)
    {
        var fields = PortalActions.MayChange(configuration).Select(f => PageFields.Text(f, char.ToUpperInvariant(f[0]) + f[1..], customer.Text(f), f == "email" ? "email" : "text"));
        return Html.Of(
            $"""
            <h2>Details</h2>
            <form method="post">
            {Html.Join(fields)}{PageFields.Button("details", "Save")}</form>

            """);
    }

    private static Html Invoices(Call call, JsonObject session, JsonObject configuration, JsonObject customer, PageForm form)
    {
        var rows = call.Shop.NewestFirst("invoice", "customer", customer.Id())
            .Where(i => i.Text("hosted_invoice_url") is not null)
            .Select(i => Html.Of(
                $"<tr><td>{PageFields.Link("/" + i.Text("hosted_invoice_url"), i.Text("number") ?? i.Id())} {i.Text("status")}</td><td>{Currencies.Format(i.Integer("total"), i.Text("currency")!)}</td></tr>\n"));
        return Html.Of($"<h2>Invoices</h2>\n<table><tbody>\n{Html.Join(rows)}</tbody></table>\n");
    }

    private static string Name(Call call, JsonObject subscription) => string.Join(", ", SubscriptionItems.Of(call.Shop, subscription.Id())
        .Select(i => call.Shop.Find("price", i.Text("price"))!)
        .Select(p => $"{call.Shop.Find("product", p.Text("product"))?.Text("name")} ({Amounts.Rate(p)})"));
}
