using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What a payer answers to the seller's own questions, and agrees to.</summary>
internal static class PayerAnswers
{
    public static Html Show(JsonObject session, PageForm form) => Html.Join(
        Fields(session).Select(f => Field(f, form))
            .Append(AsksTerms(session) ? PageFields.Checkbox("terms_of_service", Terms(session), false, "accepted", isRequired: true) : Html.Nothing)
            .Append(AsksPromotions(session)
                ? PageFields.Checkbox("promotions", "Send me news and offers", form["promotions"] is not null, "opt_in")
                : Html.Nothing));

    /// <summary>Writes the answers into the session.</summary>
    /// <returns>What was missing or wrong; null when nothing was.</returns>
    public static string? Read(JsonObject session, PageForm form)
    {
        foreach (var field in Fields(session))
        {
            var answer = form["custom_" + field.Text("key")];
            if (answer is null && !field.Flag("optional"))
                return $"An answer is missing: {Label(field)}";
            if (answer is not null && Problem(field, answer) is { } problem)
                return problem;
            field[field.Text("type")!]!.AsObject()["value"] = answer;
        }

        if (AsksTerms(session) && form["terms_of_service"] != "accepted")
            return "You have to accept the terms of service.";
        if (AsksTerms(session) || AsksPromotions(session))
        {
            session["consent"] = new JsonObject
            {
                ["promotions"] = !AsksPromotions(session) ? null : form["promotions"] == "opt_in" ? "opt_in" : "opt_out",
                ["terms_of_service"] = AsksTerms(session) ? "accepted" : null,
            };
        }

        return null;
    }

    private static string? Problem(JsonObject field, string answer)
    {
        var type = field.Text("type")!;
        var rules = field[type]!.AsObject();
        if (type == "dropdown")
            return Options(rules).Any(o => o.Value == answer) ? null : $"Choose one of the answers: {Label(field)}";
        if (type == "numeric" && !answer.All(char.IsAsciiDigit))
            return $"The answer has to be a number: {Label(field)}";
        var least = rules.Integer("minimum_length");
        var most = rules["maximum_length"] is null ? 255 : rules.Integer("maximum_length");
        return answer.Length >= least && answer.Length <= most ? null : $"The answer has to have {least} to {most} characters: {Label(field)}";
    }

    private static Html Field(JsonObject field, PageForm form)
    {
        var (name, type) = ("custom_" + field.Text("key"), field.Text("type")!);
        var rules = field[type]!.AsObject();
        var label = Label(field) + (field.Flag("optional") ? " (optional)" : "");
        var value = form[name] ?? rules.Text("value") ?? rules.Text("default_value");
        return type == "dropdown"
            ? PageFields.Select(name, label, [("", "Choose"), .. Options(rules)], value, !field.Flag("optional"))
            : PageFields.Text(name, label, value, isRequired: !field.Flag("optional"));
    }

    private static IEnumerable<JsonObject> Fields(JsonObject session) => session["custom_fields"]!.AsArray().Select(f => f!.AsObject());

    private static string Label(JsonObject field) => field["label"]!["custom"]!.GetValue<string>();

    private static IEnumerable<(string Value, string Label)> Options(JsonObject rules) =>
        rules["options"]!.AsArray().Select(o => (o!["value"]!.GetValue<string>(), o["label"]!.GetValue<string>()));

    private static string Terms(JsonObject session) =>
        session["custom_text"]!["terms_of_service_acceptance"]?["message"]?.GetValue<string>() ?? "I agree to the terms of service";

    private static bool AsksTerms(JsonObject session) => (session["consent_collection"] as JsonObject)?.Text("terms_of_service") == "required";

    private static bool AsksPromotions(JsonObject session) => (session["consent_collection"] as JsonObject)?.Text("promotions") == "auto";
}
