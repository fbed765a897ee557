using System.Text.Json.Nodes;
using IntegrationHub.Sandbox.Pages;

namespace IntegrationHub.Sandbox.Checkout;

/// <summary>What a payer is asked about themselves.</summary>
internal static class PayerForm
{
    private static readonly string[] OfAddress = ["line1", "line2", "city", "state", "postal_code", "country"];
    private static readonly string[] Needed = ["line1", "city", "postal_code", "country"];

    public static Html Show(JsonObject session, PageForm form)
    {
        var details = session["customer_details"] as JsonObject ?? SessionCustomer.Details(null, null);
        var parts = new List<Html>
        {
            PageFields.Text("email", "E-mail", form["email"] ?? details.Text("email"), "email", isRequired: true, "email"),
            PageFields.Text("name", "Name on the card", form["name"] ?? details.Text("name"), isRequired: IsNameNeeded(session), autocomplete: "name"),
        };
        if (AsksBusiness(session))
            parts.Add(PageFields.Text("business_name", "Company", form["business_name"], isRequired: NeedsName(session, "business"), autocomplete: "organization"));
        if (session["phone_number_collection"]!["enabled"]!.GetValue<bool>())
            parts.Add(PageFields.Text("phone", "Phone", form["phone"] ?? details.Text("phone"), "tel", isRequired: true, "tel"));
        if (session.Text("billing_address_collection") == "required")
            parts.Add(Address("billing", "Billing address", form, details["address"] as JsonObject, null));
        if (Countries(session) is { } countries)
            parts.Add(Shipping(session, form, countries));
        parts.Add(PayerAnswers.Show(session, form));
        return Html.Join(parts);
    }

    /// <summary>Writes what was sent into the session.</summary>
    /// <returns>What was missing; null when nothing was.</returns>
    public static string? Read(JsonObject session, PageForm form)
    {
        var details = (session["customer_details"] as JsonObject ?? SessionCustomer.Details(null, null)).DeepClone().AsObject();
        details["email"] = form["email"] ?? details.Text("email");
        details["name"] = form["name"] ?? details.Text("name");
        details["phone"] = form["phone"] ?? details.Text("phone");
        session["customer_details"] = details;
        if (details.Text("email") is not { } email)
            return "Your e-mail address is missing.";
        if (!email.Contains('@', StringComparison.Ordinal))
            return "That is no e-mail address.";
        if (IsNameNeeded(session) && details.Text("name") is null)
            return "Your name is missing.";
        if (session["phone_number_collection"]!["enabled"]!.GetValue<bool>() && details.Text("phone") is null)
            return "Your phone number is missing.";
        return ReadNames(session, form, details) ?? ReadBilling(session, form, details) ?? ReadShipping(session, form) ?? PayerAnswers.Read(session, form);
    }

    private static string? ReadNames(JsonObject session, PageForm form, JsonObject details)
    {
        if (NeedsName(session, "business") && form["business_name"] is null)
            return "The name of your company is missing.";
        details["business_name"] = AsksBusiness(session) ? form["business_name"] : null;
        details["individual_name"] = session["name_collection"]?["individual"] is null ? null : form["name"];
        if (session["name_collection"] is null)
            return null;
        var collected = session["collected_information"] as JsonObject ?? SessionUpdate.Collected((JsonObject?)null);
        collected["business_name"] = details.Text("business_name");
        collected["individual_name"] = details.Text("individual_name");
        session["collected_information"] = collected;
        return null;
    }

    private static string? ReadBilling(JsonObject session, PageForm form, JsonObject details)
    {
        var address = Whole("billing", form);
        if (session.Text("billing_address_collection") == "required" && !IsWhole(address))
            return "Your billing address needs a street, a city, a postal code and a country.";
        if (OfAddress.Any(p => address[p] is not null))
            details["address"] = address;
        return null;
    }

    private static string? ReadShipping(JsonObject session, PageForm form)
    {
        if (Countries(session) is not { } countries)
            return null;
        var address = Whole("shipping", form);
        if (!IsWhole(address))
            return "The shipping address needs a street, a city, a postal code and a country.";
        if (!countries.Contains(address.Text("country")!))
            return $"We do not ship to {Refusals.Clip(address.Text("country")!)}.";
        var collected = session["collected_information"] as JsonObject ?? SessionUpdate.Collected((JsonObject?)null);
        collected["shipping_details"] = new JsonObject
        {
            ["address"] = address,
            ["name"] = form["shipping_name"] ?? form["name"] ?? "",
        };
        session["collected_information"] = collected;
        return null;
    }

    private static Html Shipping(JsonObject session, PageForm form, IReadOnlyList<string> countries)
    {
        var before = session["collected_information"]?["shipping_details"] as JsonObject;
        return Html.Join(
        [
            PageFields.Text("shipping_name", "Deliver to", form["shipping_name"] ?? before?.Text("name"), isRequired: true, autocomplete: "shipping name"),
            Address("shipping", "Shipping address", form, before?["address"] as JsonObject, countries),
            Note(session, "shipping_address"),
        ]);
    }

    private static Html Address(string kind, string legend, PageForm form, JsonObject? before, IReadOnlyList<string>? countries)
    {
        Html Field(string part, string label, string autocomplete) => PageFields.Text(
            $"{kind}_{part}", label, form[$"{kind}_{part}"] ?? before?.Text(part), isRequired: Needed.Contains(part), autocomplete: $"{kind} {autocomplete}");
        return Html.Of(
            $"""
            <fieldset><legend>{legend}</legend>
            {Field("line1", "Street and number", "address-line1")}{Field("line2", "Flat or floor", "address-line2")}{Field("city", "City", "address-level2")}{Field("state", "State", "address-level1")}{Field("postal_code", "Postal code", "postal-code")}{Country(kind, form, before, countries)}</fieldset>

            """);
    }

    private static Html Country(string kind, PageForm form, JsonObject? before, IReadOnlyList<string>? countries) => PageFields.Select(
        $"{kind}_country", "Country", (countries ?? Checkout.Countries.All).Select(c => (c, c)), form[$"{kind}_country"] ?? before?.Text("country") ?? "US", isRequired: true);

    private static Html Note(JsonObject session, string name) =>
        session["custom_text"]![name] is JsonObject note ? Html.Of($"<p>{note.Text("message")}</p>\n") : Html.Nothing;

    private static JsonObject Whole(string kind, PageForm form) =>
        new(OfAddress.Order(StringComparer.Ordinal).Select(p => KeyValuePair.Create<string, JsonNode?>(p, form[$"{kind}_{p}"])));

    private static bool IsWhole(JsonObject address) => Needed.All(p => address[p] is not null);

    private static bool AsksBusiness(JsonObject session) => session["name_collection"]?["business"]?["enabled"]?.GetValue<bool>() == true;

    private static bool IsNameNeeded(JsonObject session) => session.Text("billing_address_collection") == "required" || NeedsName(session, "individual");

    private static bool NeedsName(JsonObject session, string kind) =>
        session["name_collection"]?[kind] is JsonObject asked && asked.Flag("enabled") && !asked.Flag("optional");

    private static List<string>? Countries(JsonObject session) =>
        (session["shipping_address_collection"] as JsonObject)?["allowed_countries"]?.AsArray().Select(c => c!.GetValue<string>()).ToList();
}
