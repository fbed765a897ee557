using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Events;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>3D Secure: when the holder of a card has to say yes to the bank, and where.</summary>
internal static class Authentication
{
    /// <summary>True when an intent waits until the holder has authenticated.</summary>
    /// <param name="intent">A payment intent or a setup intent, whose card is tried while the holder is there.</param>
    /// <param name="method">The card.</param>
    public static bool IsNeeded(JsonObject intent, JsonObject method)
    {
        if (intent.Flag("_authenticated"))
            return false;
        var card = PaymentMethods.Card(method);
        return card.NeedsAuthentication || (card.Authentication == AuthenticationRule.WhenAsked && IsAskedFor(intent));
    }

    /// <summary>True when the bank refuses a charge made without the holder.</summary>
    public static bool IsLacking(JsonObject method) => PaymentMethods.Card(method).Authentication switch
    {
        AuthenticationRule.Always => true,
        AuthenticationRule.UnlessSetUp => !method.Flag("_set_up"),
        _ => false,
    };

    /// <summary>Sends the holder to the bank: to a page when there is a way back from it, else to whatever the client shows.</summary>
    public static void Ask(Call call, JsonObject intent)
    {
        var page = $"authenticate/{intent.Text("object")}s/{intent.Id()}?client_secret={intent.Text("client_secret")}";
        intent["status"] = "requires_action";
        intent["next_action"] = intent.Text("_return_url") is { } back
            ? new JsonObject
            {
                ["redirect_to_url"] = new JsonObject { ["return_url"] = back, ["url"] = page },
                ["type"] = "redirect_to_url",
            }
            : new JsonObject
            {
                ["type"] = "use_stripe_sdk",
                ["use_stripe_sdk"] = new JsonObject { ["stripe_js"] = page, ["type"] = "three_d_secure_redirect" },
            };
        call.Happened(intent.Text("object") + ".requires_action", intent);
    }

    /// <summary>The <c>next_action</c> with the page as an address of this server.</summary>
    public static JsonNode? Shown(Renderer show, JsonObject intent)
    {
        if (intent["next_action"]?.DeepClone() is not JsonObject action)
            return null;
        var (holder, field) = action["redirect_to_url"] is JsonObject redirect
            ? (redirect, "url")
            : (action["use_stripe_sdk"]!.AsObject(), "stripe_js");
        if (holder.Text(field) is { } below)
            holder[field] = new Uri(show.BaseAddress, below).ToString();
        if (holder.Text("return_url") is { } back)
            holder["return_url"] = back.Replace(SandboxEvents.AnyAddress.ToString(), show.BaseAddress.ToString(), StringComparison.Ordinal);
        return action;
    }

    /// <summary>What went wrong when the holder did not say yes.</summary>
    public static JsonObject Failure(JsonObject intent, JsonObject method)
    {
        var isPayment = intent.Text("object") == "payment_intent";
        var code = intent.Text("object") + "_authentication_failure";
        return new JsonObject
        {
            ["code"] = code,
            ["doc_url"] = "https://stripe.com/docs/error-codes/" + code.Replace('_', '-'),
            ["message"] = isPayment
                ? "The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to " +
                    "attempt to fulfill this PaymentIntent again."
                : "The latest attempt to set up the payment method has failed because authentication failed.",
            ["payment_method"] = PaymentMethods.WithoutOwnFields(method),
            ["type"] = "invalid_request_error",
        };
    }

    private static bool IsAskedFor(JsonObject intent) =>
        PaymentMethodOptions.OfCard(intent, "request_three_d_secure") is "any" or "challenge";
}
