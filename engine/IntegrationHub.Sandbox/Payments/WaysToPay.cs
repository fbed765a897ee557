using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Protocol.Parameters;
using static IntegrationHub.Sandbox.Protocol.Parameters.Parameter;

namespace IntegrationHub.Sandbox.Payments;

/// <summary>Which ways to pay an intent offers: the parameters that payment intents and setup intents have in common for it.</summary>
internal static class WaysToPay
{
    public static Parameter[] Parameters { get; } =
    [
        new("allowed_payment_method_types", new ListType(new ChoiceType(OtherPaymentMethods.AllowedWords))),
        new("excluded_payment_method_types", new ListType(new ChoiceType(OtherPaymentMethods.ExcludedWords))),
        Text("payment_method_configuration"),
    ];

    public static Parameter Automatic { get; } = Object(
        "automatic_payment_methods", Boolean("enabled").Required(), Choice("allow_redirects", "always", "never"));

    public static void Write(Input input, JsonObject intent)
    {
        input.CopyTo(intent, "allowed_payment_method_types", "excluded_payment_method_types");
        if (input.Texts("allowed_payment_method_types") is { Count: > 0 } allowed)
        {
            intent["payment_method_types"] = JsonReading.ArrayOf([.. allowed]);
            intent["automatic_payment_methods"] = null;
        }

        if (input.Texts("payment_method_types") is { Count: > 0 } types)
            intent["payment_method_types"] = JsonReading.ArrayOf([.. types]);
        if (input.Text("payment_method_configuration") is { } id)
            intent["payment_method_configuration_details"] = new JsonObject { ["id"] = id, ["parent"] = null };
    }

    /// <summary>What a new intent offers when nothing else was said: all that the account has switched on.</summary>
    public static void Begin(Input input, JsonObject intent)
    {
        var own = input.Object("automatic_payment_methods");
        if (own is not null && input.Has("allowed_payment_method_types"))
            throw Refusals.OnlyOne("allowed_payment_method_types", "automatic_payment_methods");
        if (own is not null && own.Boolean("enabled") == true && own.Text("allow_redirects") != "never"
            && input.Boolean("confirm") == true && !input.Has("return_url"))
        {
            throw Refusals.Invalid(
                "This intent may use ways to pay that lead the customer to another page, so it needs a `return_url`. Send one, or set " +
                "`automatic_payment_methods[allow_redirects]` to never.",
                "return_url",
                "parameter_missing");
        }

        if (input.Has("payment_method_types") || input.Has("allowed_payment_method_types") || own?.Boolean("enabled") == false)
            return;
        intent["automatic_payment_methods"] = new JsonObject
        {
            ["allow_redirects"] = own?.Text("allow_redirects") ?? "always",
            ["enabled"] = true,
        };
    }

    /// <summary>Refuses a card where none may pay.</summary>
    public static void RequireCard(JsonObject intent)
    {
        var types = intent["payment_method_types"]!.AsArray().Select(t => t!.GetValue<string>()).ToList();
        var isExcluded = intent["excluded_payment_method_types"] is JsonArray excluded && excluded.Any(t => t!.GetValue<string>() == "card");
        if (types.Contains("card") && !isExcluded)
            return;
        var spoken = intent.Text("object") == "payment_intent" ? "PaymentIntent" : "SetupIntent";
        throw Refusals.Invalid(
            $"The PaymentMethod provided (card) is not allowed for this {spoken}. " + (isExcluded
                ? "It excludes card."
                : $"It takes the following types: {string.Join(", ", types)}."),
            "payment_method",
            intent.Text("object") == "payment_intent" ? "payment_intent_incompatible_payment_method" : "setup_intent_invalid_parameter");
    }
}
