using System.Text.Json.Nodes;

namespace IntegrationHub.Sandbox.Protocol;

/// <summary>The errors that more than one resource gives, in the words Stripe's API answers with.</summary>
internal static class Refusals
{
    public static StripeErrorException Invalid(string message, string? param = null, string? code = null) =>
        new(new StripeError(400, "invalid_request_error", message) { Param = param, Code = code });

    /// <summary>A parameter that does not pass its declaration: nothing ran, so no idempotent result is kept.</summary>
    public static StripeErrorException Parameter(string message, string? param, string? code = null) =>
        new(new StripeError(400, "invalid_request_error", message) { Param = param, Code = code, WasRunning = false });

    public static StripeErrorException Missing(string path) =>
        Parameter($"Missing required param: {path}.", path, "parameter_missing");

    public static StripeErrorException Empty(string path) => Parameter(
        $"You passed an empty string for '{path}'. We assume empty values are an attempt to unset a parameter; " +
        $"however '{path}' cannot be unset. You should remove '{path}' from your request or supply a non-empty value.",
        path,
        "parameter_invalid_empty");

    public static StripeErrorException OnlyOne(params string[] names) =>
        Invalid($"You may only specify one of these parameters: {string.Join(", ", names)}.", names[0]);

    /// <summary>An object that is not there: 404 when its id stood in the path, 400 when it was a parameter.</summary>
    public static StripeErrorException NoSuch(string what, string id, string param, bool inPath = false) =>
        new(new StripeError(inPath ? 404 : 400, "invalid_request_error", $"No such {what}: '{Clip(id, 255)}'")
        {
            Code = "resource_missing",
            Param = param,
            Missing = new(what, id),
        });

    /// <summary>Stripe would do it; this sandbox cannot, and says so instead of answering with something wrong.</summary>
    public static StripeErrorException NotInSandbox(string path) => Parameter(
        $"The sandbox does not simulate the parameter {path}. Leave it out, or try it in Stripe's own test mode.",
        path,
        "sandbox_unsupported_parameter");

    public static StripeErrorException State(string message, JsonObject? paymentIntent = null) =>
        new(new StripeError(400, "invalid_request_error", message)
        {
            Code = "payment_intent_unexpected_state",
            More = paymentIntent is null ? null : new JsonObject { ["payment_intent"] = paymentIntent.DeepClone() },
        });

    /// <summary>At most so many characters of what was sent; ids and keys are longer than other values.</summary>
    public static string Clip(string text, int most = 60) => text.Length <= most ? text : text[..(most - 3)] + "...";
}
