using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Events;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Portal;

/// <summary>Does what a customer asked for on the portal, as far as the configuration allows it.</summary>
internal static class PortalActions
{
    private static readonly string[] Texts = ["email", "name", "phone"];

    private static readonly Dictionary<string, string> Features = new(StringComparer.Ordinal)
    {
        ["cancel"] = "subscription_cancel",
        ["keep"] = "subscription_cancel",
        ["switch"] = "subscription_update",
        ["add_card"] = "payment_method_update",
        ["prefer"] = "payment_method_update",
        ["remove"] = "payment_method_update",
        ["details"] = "customer_update",
    };

    /// <summary>The details that a customer may change here.</summary>
    public static IEnumerable<string> MayChange(JsonObject configuration) =>
        Texts.Where(t => configuration["features"]!["customer_update"]!["allowed_updates"]!.AsArray().Any(a => a!.GetValue<string>() == t));

    /// <summary>Runs it.</summary>
    /// <returns>The bank's page when a card has to be confirmed there; what was wrong, when something was.</returns>
    public static (string? Bank, string? Error) Run(Call call, JsonObject session, PageForm form)
    {
        var configuration = call.Shop.Find(PortalConfigurations.Type.Name, session.Text("configuration"))!;
        var action = form["action"] ?? "";
        if (!Features.TryGetValue(action, out var feature) || !PortalConfigurations.Allows(configuration, feature))
            return (null, "The shop does not offer this here.");
        try
        {
            return feature switch
            {
                "payment_method_update" => ChangeCards(call, session, form, action),
                "customer_update" => (null, ChangeDetails(call, session, configuration, form)),
                _ => (null, ChangeSubscription(call, session, configuration, form, action)),
            };
        }
        catch (StripeErrorException e)
        {
            return (null, e.Error.Message);
        }
    }

    private static string? ChangeSubscription(Call call, JsonObject session, JsonObject configuration, PageForm form, string action)
    {
        if (PortalSections.Running(call, session).FirstOrDefault(s => s.Id() == form["subscription"]) is not { } subscription)
            return "This subscription is not there, or has ended.";
        var cancel = configuration["features"]!["subscription_cancel"]!.AsObject();
        var update = configuration["features"]!["subscription_update"]!.AsObject();
        switch (action)
        {
            case "keep":
                SubscriptionUpdate.Update(call.With(new JsonObject { ["cancel_at_period_end"] = false }, subscription.Id()));
                return null;
            case "cancel" when cancel.Text("mode") == "immediately":
                var proration = cancel.Text("proration_behavior");
                SubscriptionEnd.Cancel(call.With(
                    new JsonObject
                    {
                        ["cancellation_details"] = Why(cancel, form),
                        ["prorate"] = proration != "none",
                        ["invoice_now"] = proration == "always_invoice",
                    },
                    subscription.Id()));
                return null;
            case "cancel":
                SubscriptionUpdate.Update(call.With(
                    new JsonObject { ["cancel_at_period_end"] = true, ["cancellation_details"] = Why(cancel, form) }, subscription.Id()));
                return null;
            default:
                if (!Offered(update).Contains(form["price"]))
                    return "Choose one of the plans.";
                SubscriptionUpdate.Update(call.With(
                    new JsonObject
                    {
                        ["items"] = new JsonArray(new JsonObject
                        {
                            ["id"] = SubscriptionItems.Of(call.Shop, subscription.Id()).First().Id(),
                            ["price"] = form["price"],
                        }),
                        ["proration_behavior"] = update.Text("proration_behavior"),
                    },
                    subscription.Id()));
                return null;
        }
    }

    private static JsonObject Why(JsonObject cancel, PageForm form)
    {
        var reasons = cancel["cancellation_reason"]!.AsObject();
        var given = reasons.Flag("enabled") && reasons["options"]!.AsArray().Any(o => o!.GetValue<string>() == form["feedback"]) ? form["feedback"] : null;
        return new JsonObject { ["feedback"] = given };
    }

    private static IEnumerable<string?> Offered(JsonObject update) =>
        (update["products"] as JsonArray ?? []).SelectMany(p => p!["prices"]!.AsArray()).Select(p => p!.GetValue<string>());

    private static (string? Bank, string? Error) ChangeCards(Call call, JsonObject session, PageForm form, string action)
    {
        var customer = call.Shop.Edit("customer", session.Text("customer")!);
        if (action == "add_card")
            return AddCard(call, session, customer, form);
        if (CardChoice.Of(call, customer.Id()).FirstOrDefault(m => m.Id() == form["payment_method"]) is not { } method)
            return (null, "This card is not there any more.");
        if (action == "prefer")
            customer["invoice_settings"]!["default_payment_method"] = method.Id();
        else
            PaymentMethods.Detach(call.With([], method.Id()));
        return (null, null);
    }

    private static (string? Bank, string? Error) AddCard(Call call, JsonObject session, JsonObject customer, PageForm form)
    {
        var (method, error) = CardChoice.Read(call, form, []);
        if (method is null)
            return (null, error);
        var intent = SetupIntentSteps.Create(call.With(new JsonObject { ["customer"] = customer.Id(), ["payment_method_types"] = JsonReading.ArrayOf("card") }));
        intent["payment_method"] = method.Id();
        intent["_return_url"] = new Uri(SandboxEvents.AnyAddress, session.Text("url")).ToString();
        SetupIntentSteps.Try(call, intent);
        if (intent.Text("status") == "requires_action")
            return ($"/authenticate/setup_intents/{intent.Id()}?client_secret={intent.Text("client_secret")}", null);
        customer["invoice_settings"]!["default_payment_method"] = method.Id();
        return (null, null);
    }

    private static string? ChangeDetails(Call call, JsonObject session, JsonObject configuration, PageForm form)
    {
        var customer = call.Shop.Edit("customer", session.Text("customer")!);
        if (MayChange(configuration).Contains("email") && form["email"]?.Contains('@', StringComparison.Ordinal) == false)
            return "That is no e-mail address.";
        foreach (var field in MayChange(configuration).Where(f => form[f] is not null))
            customer[field] = form[field];
        return null;
    }
}
